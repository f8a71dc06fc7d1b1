#!/bin/bash
# Who may do what: each service with the topics that are its own and those that it reads (docs/settings.md), and readers.
set -euo pipefail
config=/tmp/broker.properties
cat >"$config" <<EOF
security.protocol=SASL_SSL
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="$THAC_KAFKA_BROKER_PASSWORD";
ssl.truststore.type=PEM
ssl.truststore.location=/etc/thac/ca.pem
EOF
acls() { /opt/kafka/bin/kafka-acls.sh --bootstrap-server kafka:9092 --command-config "$config" --add --force "$@" >/dev/null; }
topics() { local each; for each in "$@"; do printf -- '--topic thac.%s ' "$each"; done; }
writes() { # USER TOPIC…
  local user=$1; shift
  acls --allow-principal "User:$user" --operation Create --operation Write $(topics "$@")
}
reads() { # USER GROUP TOPIC…
  local user=$1 group=$2; shift 2
  acls --allow-principal "User:$user" --operation Read --group "$group" $(topics "$@")
}
all="unit post vocabulary plan mandate definition assignment plan-assignments regime report consolidation plan-obligations subscription"
writes identity unit post vocabulary
writes plan plan mandate definition
reads plan thac-plan-service unit post vocabulary plan-assignments plan-obligations
writes task assignment plan-assignments
reads task thac-task-service unit post vocabulary plan mandate regime report consolidation
writes report regime report consolidation plan-obligations
reads report thac-report-service unit post vocabulary plan definition
writes desk subscription
reads desk thac-desk $all
# Groups of other systems begin with their user's name.
acls --allow-principal User:reader --operation Read --group reader --resource-pattern-type prefixed
acls --allow-principal User:reader --operation Read $(topics $all)
echo "rights are given"
