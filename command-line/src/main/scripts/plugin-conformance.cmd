@echo off
rem Starts plugin-conformance.jar, which lies beside this script, on a JVM that is set up for a short life.
rem JAVA_HOME chooses the JVM, JAVA_OPTS adds options to it. Without LOCALAPPDATA no class-data archive is kept.
setlocal EnableExtensions DisableDelayedExpansion

set "PC_JAR=%~dp0plugin-conformance.jar"
set "PC_JAVA="
if defined JAVA_HOME (
  set "PC_JAVA=%JAVA_HOME:"=%\bin\java.exe"
) else (
  for %%I in (java.exe) do set "PC_JAVA=%%~$PATH:I"
)
if not defined PC_JAVA goto nojava
if not exist "%PC_JAVA%" goto nojava

rem The archive of loaded classes belongs to one jar and one JVM, and lies in the user's cache folder.
set "PC_ARCHIVE="
if not defined LOCALAPPDATA goto start
set "PC_CACHE=%LOCALAPPDATA%\plugin-conformance"
if not exist "%PC_CACHE%\" mkdir "%PC_CACHE%" 2>nul
if not exist "%PC_CACHE%\" goto start
set "PC_KEY="
for %%I in ("%PC_JAR%" "%PC_JAVA%") do call :key "%%~zI-%%~tI"
set "PC_ARCHIVE=%PC_CACHE%\archive%PC_KEY%.jsa"

:start
if not defined PC_ARCHIVE goto plain
rem A JVM does not notice that an archive was cut off, so its size stands beside it.
set "PC_SIZE="
if exist "%PC_ARCHIVE%.size" set /p PC_SIZE=<"%PC_ARCHIVE%.size"
if not defined PC_SIZE goto first
for %%I in ("%PC_ARCHIVE%") do if "%%~zI"=="%PC_SIZE%" goto archived

:first
set "PC_LIST=%PC_ARCHIVE%.%RANDOM%%RANDOM%"
"%PC_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% "-Dplugin-conformance-archive=%PC_ARCHIVE%" "-Dplugin-conformance-archive.classes=%PC_LIST%" "-XX:DumpLoadedClassList=%PC_LIST%" -jar "%PC_JAR%" %*
exit /b %ERRORLEVEL%

:archived
"%PC_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% "-Dplugin-conformance-archive=%PC_ARCHIVE%" "-XX:SharedArchiveFile=%PC_ARCHIVE%" -Xlog:disable -jar "%PC_JAR%" %*
exit /b %ERRORLEVEL%

:plain
"%PC_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% -jar "%PC_JAR%" %*
exit /b %ERRORLEVEL%

:nojava
echo plugin-conformance needs Java 17 or later: put java on the PATH, or let JAVA_HOME name a JDK or JRE 1>&2
exit /b 2

rem Adds size and time of a file to the key, without what a file name cannot hold.
:key
set "PC_PART=%~1"
set "PC_PART=%PC_PART::=%"
set "PC_PART=%PC_PART:/=%"
set "PC_PART=%PC_PART: =%"
set "PC_PART=%PC_PART:.=%"
set "PC_KEY=%PC_KEY%-%PC_PART%"
exit /b 0
