# The command line as an image: docker build -t plugin-conformance .
# How it is run, and what to mind inside of a container: docs/pipelines.md
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -q -Dquick -DskipTests -pl command-line -am package \
 && cp command-line/target/plugin-conformance-cli-*-bin.zip /bin.zip \
 && mkdir /opt/tool && cd /opt/tool && jar xf /bin.zip && mv plugin-conformance-*/plugin-conformance.jar .

FROM eclipse-temurin:21-jre
COPY --from=build /opt/tool/plugin-conformance.jar /opt/plugin-conformance/plugin-conformance.jar
RUN mkdir /plugin && chmod 0777 /plugin
WORKDIR /plugin
USER 10001:10001
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "/opt/plugin-conformance/plugin-conformance.jar"]
