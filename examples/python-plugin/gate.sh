#!/bin/sh
# Starts the plugin, checks it, stops it; the exit code is the gate's: gate.sh plugin-conformance.jar [port]
set -eu
cd "$(dirname "$0")"
jar=$1
port=${2:-8000}

"${PYTHON:-python3}" plugin.py "$port" &
plugin=$!
trap 'kill "$plugin"' EXIT

java -jar "$jar" "http://localhost:$port"
