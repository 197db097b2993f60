# shellcheck shell=bash disable=SC2034
# What the scripts about a node's folder have in common: backup, restore, snapshot, audit. Sourced,
# not run.

# What the head of the script says.
usage() { sed -n '2,/^$/ { /^$/!{ s/^# \{0,1\}//; p } }' "$0"; }

wrong() {
	usage >&2
	die "$@"
}

# read_options KNOWN ARGUMENT...: sets OPTION to the options by name, and REST to what is none. KNOWN
# lists names with a space after each; behind one that takes a value stands a colon.
declare -A OPTION=()
REST=()
read_options() {
	local known=" $1 "
	shift
	while [ $# -gt 0 ]; do
		case $1 in
			-h | --help)
				usage
				exit 0
				;;
			-*)
				if [[ $known == *" $1: "* ]]; then
					[ $# -ge 2 ] || wrong "what is $1?"
					OPTION[$1]=$2
					shift
				elif [[ $known == *" $1 "* ]]; then
					OPTION[$1]=yes
				else
					wrong "there is no option $1"
				fi
				;;
			*) REST+=("$1") ;;
		esac
		shift
	done
}

# Sets CHAIN to the chain specification, ID to what the chain is called in folders, BASE to the base
# path, if one is given, and FOLDER to what the node has of the chain below it.
read_places() {
	CHAIN=${OPTION[--chain]:-}
	[ -n "$CHAIN" ] || wrong "which chain? --chain names its specification"
	ID=$(jq -re '.id | select(test("^[A-Za-z0-9_.-]+$"))' "$CHAIN") ||
		die "$CHAIN is no chain specification"
	BASE=${OPTION[--base-path]:+$(realpath --canonicalize-missing -- "${OPTION[--base-path]}")}
	FOLDER=$BASE/chains/$ID
	DATABASE=$FOLDER/paritydb
}

need_base() { [ -n "$BASE" ] || wrong "which node? --base-path names its folder"; }

# The one file that is named besides options, as FILE.
read_file() {
	[ ${#REST[@]} -eq 1 ] || wrong "name one file"
	FILE=${REST[0]}
}

# Nothing that is there is written over.
new_file() {
	local file
	for file in "$@"; do
		[ ! -e "$file" ] || die "$file is there already"
	done
}

# Sets NODE to the program.
find_node() {
	NODE=${DOVERIE_NODE:-$(command -v doverie-node || printf %s "$CARGO_TARGET_DIR/release/doverie-node")}
	{ [ -f "$NODE" ] && [ -x "$NODE" ]; } ||
		die "there is no doverie-node on the PATH; DOVERIE_NODE names one"
}

# Whether a node works on the database. Whoever takes its lock as descriptor 8 keeps one from starting.
in_use() { [ -e "$DATABASE/full/lock" ] && ! flock --nonblock "$DATABASE/full/lock" true; }

# Files that another user makes in the node's folder would keep the node from starting.
need_owner() {
	[ ! -e "$1" ] || [ -O "$1" ] || die "$1 belongs to $(stat --format %U "$1"): do this as that user"
}
need_database() {
	[ -d "$DATABASE/full" ] || die "there is no database in $DATABASE"
	need_owner "$DATABASE"
}

# The SDK reports the end of each subcommand as the failure of tasks.
QUIET=(--log "error,sc_service::task_manager=off")

# chain_info BASE: what is in a database that no node works on, as JSON.
chain_info() {
	"$NODE" chain-info --chain "$CHAIN" --base-path "$1" --database paritydb \
		"${QUIET[@]}"
}

# export_blocks BASE OPTION...: writes blocks of such a database, to standard output if to no file.
export_blocks() {
	local base=$1
	shift
	"$NODE" export-blocks --chain "$CHAIN" --base-path "$base" --database paritydb "${QUIET[@]}" "$@"
}

# The hash of the first block that the specification makes. Takes an empty folder.
genesis() {
	export_blocks "$1" --from 0 --to 0 >/dev/null
	chain_info "$1" | jq -re .genesis_hash
}

digest() { sha256sum <"$1" | cut -d ' ' -f 1; }
