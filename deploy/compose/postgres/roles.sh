#!/bin/bash
# On an empty data folder: a database a service, that its owner may change and its service may only use (ADR 50).
set -euo pipefail
make() { # NAME PASSWORD OWNER_PASSWORD
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$1" -v owner="$1_owner" -v password="$2" -v owners="$3" <<'SQL'
create role :"owner" login password :'owners';
create role :"name" login password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect, temporary on database :"name" to :"name";
\c :"name"
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"name";
alter default privileges for role :"owner" grant usage, select on sequences to :"name";
SQL
}
make identity "$THAC_IDENTITY_DB_PASSWORD" "$THAC_IDENTITY_DB_OWNER_PASSWORD"
make plan "$THAC_PLAN_DB_PASSWORD" "$THAC_PLAN_DB_OWNER_PASSWORD"
make task "$THAC_TASK_DB_PASSWORD" "$THAC_TASK_DB_OWNER_PASSWORD"
make report "$THAC_REPORT_DB_PASSWORD" "$THAC_REPORT_DB_OWNER_PASSWORD"
make desk "$THAC_DESK_DB_PASSWORD" "$THAC_DESK_DB_OWNER_PASSWORD"
psql -v ON_ERROR_STOP=1 -U postgres -v password="$THAC_KEYCLOAK_DB_PASSWORD" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
