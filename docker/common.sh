# shellcheck shell=bash disable=SC2034
# What docker/build, up and down have in common. Sourced, not run.

DOCKER=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
ROOT=$(dirname -- "$DOCKER")
# The beginning of the names of all containers.
PROJECT=${DOVERIE_PROJECT:-doverie}
# The folder of keys, passwords and the chain specification.
SECRETS=$(realpath --canonicalize-missing -- "${DOVERIE_SECRETS:-$DOCKER/secrets}")
# The folder of the portal.
PORTAL=$(realpath --canonicalize-missing -- "${DOVERIE_PORTAL:-$DOCKER/portal}")
IMAGE=${DOVERIE_IMAGE:-localhost/doverie-node:latest}
ORGANISATIONS=(municipality business academia civil-society)

say() { printf '%s\n' "$*"; }
die() {
	printf '%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

# The engine: Docker where it runs, otherwise podman.
find_engine() {
	if [ -n "${DOVERIE_ENGINE:-}" ]; then
		ENGINE=$DOVERIE_ENGINE
	elif docker info >/dev/null 2>&1; then
		ENGINE=docker
	elif command -v podman >/dev/null; then
		ENGINE=podman
	else
		die "there is neither a Docker engine that answers nor podman. Start Docker, or let this user use" \
			"it (\`docker info\` says what is wrong), or install podman and podman-compose"
	fi
	case $ENGINE in
		docker)
			COMPOSE=(docker compose)
			docker compose version >/dev/null 2>&1 || die "\`docker compose\` is missing: install its plugin"
			;;
		podman)
			COMPOSE=(podman-compose)
			command -v podman-compose >/dev/null || die "podman-compose is missing: install it"
			# Without systemd podman has nothing that asks a container now and then how it is, and
			# starts none that wants to be asked.
			[ -d /run/systemd/system ] || export DISABLE_HC_SYSTEMD=true
			;;
		*) die "DOVERIE_ENGINE is docker or podman" ;;
	esac
}

# What the file for compose reads.
export DOVERIE_IMAGE=$IMAGE DOVERIE_PROJECT=$PROJECT DOVERIE_SECRETS=$SECRETS DOVERIE_PORTAL=$PORTAL
# podman-compose tells all that it does: what is said is shown only if it fails.
compose() {
	local said
	said=$("${COMPOSE[@]}" -f "$DOCKER/compose.yaml" -p "$PROJECT" "$@" 2>&1) || {
		printf '%s\n' "$said" >&2
		return 1
	}
}

# The containers of the network, by id.
containers() { "$ENGINE" ps --all --quiet --filter "label=com.docker.compose.project=$PROJECT"; }
