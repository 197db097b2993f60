# shellcheck shell=bash disable=SC2034
# Containers for tests, with podman outside of systemd, too. Sourced, not run, after common.sh and
# docker/common.sh.

# Debian as a base, where no registry of images is in reach. It is kept for the next time.
DEBIAN_MADE=localhost/doverie-debian
PULL_SECONDS=60

# Whether containers can be run here; says why not.
containers_run() {
	find_engine
	[ "$ENGINE" = docker ] || [ "$(id -u)" = 0 ] || [ -d /run/systemd/system ] ||
		die "podman outside of systemd is for root"
	# A base image is there, comes from a registry, or is made of Debian's packages.
	[ "$ENGINE" = docker ] || have_debian ||
		{ [ "$(id -u)" = 0 ] && command -v mmdebstrap >/dev/null; } ||
		timeout "$PULL_SECONDS" "$ENGINE" pull --quiet docker.io/library/debian:bookworm-slim >/dev/null 2>&1 ||
		die "no image of Debian can be pulled, and mmdebstrap is missing: scripts/setup --containers"
	# What is built on it are Debian's packages.
	curl --silent --fail --head --max-time "$PULL_SECONDS" --output /dev/null \
		http://deb.debian.org/debian/dists/bookworm/InRelease || die "Debian's packages cannot be fetched here"
}

have_debian() {
	local release
	for release in docker.io/library/debian:{bookworm,trixie}-slim "$DEBIAN_MADE":{bookworm,trixie}; do
		! have_image "$release" || return 0
	done
	return 1
}

# bounded SECONDS ARGUMENT...: runs this script again, for this long at most, and where podman works.
bounded() {
	local seconds=$1 script=$ROOT/scripts/${0##*/}
	shift
	[ -z "${DOVERIE_BOUNDED:-}" ] || return 0
	export DOVERIE_BOUNDED=yes
	# crun takes the old kind of control groups or the new one, and refuses both side by side.
	if [ "$ENGINE" = podman ] && [ "$(id -u)" = 0 ] && grep -qs . /sys/fs/cgroup/unified/cgroup.controllers; then
		# shellcheck disable=SC2016
		exec unshare --mount -- bash -c 'umount /sys/fs/cgroup/unified && exec "$@"' bash \
			timeout --kill-after=180 "$seconds" "$script" "$@"
	fi
	exec timeout --kill-after=180 "$seconds" "$script" "$@"
}

# configure_podman FOLDER: limits may be refused that are above those of this process, and outside of
# systemd nobody manages control groups.
configure_podman() {
	[ "$ENGINE" = podman ] && [ ! -d /run/systemd/system ] || return 0
	export CONTAINERS_CONF=$1/containers.conf
	printf '%s\n' '[containers]' \
		"default_ulimits = [\"nofile=$(ulimit -Sn):$(ulimit -Hn)\", \"nproc=4096:4096\"]" \
		'log_driver = "k8s-file"' '[engine]' 'cgroup_manager = "cgroupfs"' 'events_logger = "file"' \
		>"$CONTAINERS_CONF"
}

have_image() { "$ENGINE" image inspect "$1" >/dev/null 2>&1; }

# find_debian FOLDER: sets DEBIAN to an image of Debian 12, as small as that of Debian's makers; of Debian 13
# where the node was linked with a later C library.
find_debian() {
	local exclude libc release=bookworm options=()
	libc=$(objdump -T "$DOVERIE_NODE" | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -n 1)
	[ "$(printf '%s\n' GLIBC_2.36 "$libc" | sort -V | tail -n 1)" = GLIBC_2.36 ] || release=trixie
	DEBIAN=docker.io/library/debian:$release-slim
	if have_image "$DEBIAN" || timeout "$PULL_SECONDS" "$ENGINE" pull --quiet "$DEBIAN" >/dev/null 2>&1; then
		return 0
	fi
	[ "$ENGINE" = podman ] || die "$DEBIAN cannot be pulled"
	DEBIAN=$DEBIAN_MADE:$release
	! have_image "$DEBIAN" || return 0
	say "No registry of images is in reach: making $DEBIAN of Debian's packages."
	[ "$(id -u)" = 0 ] || die "that takes root"
	command -v mmdebstrap >/dev/null || die "mmdebstrap is missing: scripts/setup --containers"
	for exclude in doc man info locale lintian; do
		options+=("--dpkgopt=path-exclude=/usr/share/$exclude/*")
	done
	mmdebstrap --quiet --variant=minbase "${options[@]}" "$release" "$1/debian.tar"
	"$ENGINE" import --quiet "$1/debian.tar" "$DEBIAN" >/dev/null
	rm -- "$1/debian.tar"
}

passed=0
# check WHAT COMMAND...: the command succeeds.
check() {
	local what=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
		say "ok: $what"
	else
		say "FAILED: $what"
		say "# fail 1"
		exit 1
	fi
}
all_passed() { say "# pass $passed"; }
