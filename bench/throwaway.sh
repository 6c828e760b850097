# shellcheck shell=sh disable=SC2154,SC2034
# A Trellis with the demonstration in a throw-away home, for the scripts that read this file. They set: root, work, port.

home="$work/home"
address="http://127.0.0.1:$port"
trellis=

say() { printf '%s\n' "$*" >&2; }

start_trellis() {
    TRELLIS_HOME="$home" TRELLIS_PORT="$port" TRELLIS_DB_URL='' TRELLIS_SECRET='' "$root/trellis" --demo \
        >"$work/trellis.out" 2>&1 &
    trellis=$!
    waited=0
    until grep -q 'Trellis is ready' "$work/trellis.out"; do # the county is written before it says so
        kill -0 "$trellis" 2>/dev/null || { say "Trellis did not start; see $work/trellis.out"; exit 1; }
        waited=$((waited + 1))
        [ "$waited" -lt 900 ] || { say "Trellis was not ready after 15 minutes."; exit 1; }
        sleep 1
    done
}

stop_trellis() {
    [ -n "$trellis" ] || return 0
    kill "$trellis" 2>/dev/null || true
    wait "$trellis" 2>/dev/null || true
    trellis=
}

# Lets psql and pgbench into the database of the running Trellis.
open_database() {
    PGPASSWORD=$(cat "$home/database.password")
    PGPORT=$(sed -n 4p "$home/database/postmaster.pid")
    PGHOST=127.0.0.1 PGUSER=trellis PGDATABASE=trellis
    export PGPASSWORD PGPORT PGHOST PGUSER PGDATABASE
}

# As the house administrator, or as whoever of the demonstration is named.
sign_in() {
    person=$(psql -XAtc "select id from people.person where email = '${1:-ines}@larkshire.invalid'")
    curl -fsS -o /dev/null -c "$work/cookies" -X POST "$address/demonstration/sign-in/$person"
}

# Sends a file, and waits until it is compared; then has it applied, and waits for that. Sets run.
import_file() {
    run=$(curl -fsS -b "$work/cookies" -o /dev/null -w '%{redirect_url}' -F "file=@$1" "$address/places/imports")
    run=${run##*/}
    await previewed
    curl -fsS -b "$work/cookies" -o /dev/null -X POST "$address/places/imports/$run/apply"
    await applied
}

await() {
    while :; do
        state=$(psql -XAtc "select state from places.import_run where id = '$run'")
        case $state in
            "$1") return 0 ;;
            refused | abandoned) say "The import was $state."; exit 1 ;;
        esac
        sleep 0.2
    done
}

load() { cut -d' ' -f1-3 /proc/loadavg; }
