# sh -c '<this>' thac-watchdog FOLDER SCRATCH NAME…
folder=$1 scratch=$2
shift 2
trap '' INT HUP TERM
# Comes back when the starter closes its end of the pipe, which the system does for it when it dies.
while read -r _; do :; done

ours() { # still the process we know: its command line names the folder
  [ -d "/proc/$1" ] || { [ ! -d /proc/self ] && kill -0 "$1" 2>/dev/null; return; }
  tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$folder"
}

for name in "$@"; do
  file=$folder/run/$name.pid
  [ -f "$file" ] || continue
  read -r pid _ <"$file"
  if ours "$pid"; then
    case $name in postgres) kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac
    tries=0
    while ours "$pid" && [ $tries -lt 100 ]; do
      tries=$((tries + 1))
      sleep 0.1
    done
    ours "$pid" && kill -KILL "$pid"
  fi
  rm -f "$file"
done
[ "$scratch" = true ] && rm -rf "$folder/postgres" "$folder/kafka" "$folder/keycloak"
exit 0
