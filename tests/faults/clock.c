// SPDX-License-Identifier: Apache-2.0

// A clock that is wrong, for one process: scripts/faults compiles this and preloads it into a node.
//
//   CLOCK_OFFSET=FILE        eight bytes: by how many milliseconds the time of day is wrong. It may
//                            change while the process runs
//   CLOCK_SPEED=NUMBER       how many seconds pass in a real one, for the process: its time of day, and
//                            how long it waits
//   CLOCK_BASE, CLOCK_START  with it, in milliseconds: when by the real time of day it was which time
//                            for the process. Several processes with the same values agree

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000LL
#define MILLISECOND 1000000LL

static const volatile int64_t *offset;
static double speed = 1;
// In nanoseconds: by the real time of day and by the process's, and by the clock that only goes on.
static int64_t base, start, monotonic;
static long (*real_syscall)(long, ...);

static int64_t real(clockid_t clock) {
	struct timespec now;
	// Not by the C library's function of that name, which is the one below.
	if (real_syscall) {
		real_syscall(SYS_clock_gettime, clock, &now);
	} else {
		return 0;
	}
	return now.tv_sec * SECOND + now.tv_nsec;
}

static int64_t milliseconds(const char *name) {
	const char *value = getenv(name);
	return value ? atoll(value) * MILLISECOND : 0;
}

__attribute__((constructor)) static void prepare(void) {
	real_syscall = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
	const char *file = getenv("CLOCK_OFFSET");
	if (file) {
		int opened = open(file, O_RDONLY | O_CLOEXEC);
		void *mapped = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, opened, 0);
		if (opened < 0 || mapped == MAP_FAILED) {
			abort();
		}
		offset = mapped;
		close(opened);
	}
	const char *given = getenv("CLOCK_SPEED");
	if (given) {
		base = milliseconds("CLOCK_BASE");
		start = milliseconds("CLOCK_START");
		monotonic = real(CLOCK_MONOTONIC);
		speed = atof(given);
	}
}

static int64_t from_timespec(const struct timespec *time) {
	return time->tv_sec * SECOND + time->tv_nsec;
}

static struct timespec to_timespec(int64_t time) {
	return (struct timespec){.tv_sec = time / SECOND, .tv_nsec = time % SECOND};
}

// What the process is told, for what a clock says.
static int64_t told(clockid_t clock) {
	int64_t now = real(clock);
	switch (clock) {
	case CLOCK_REALTIME:
	case CLOCK_REALTIME_COARSE:
		if (speed != 1) {
			now = start + (int64_t)((now - base) * speed);
		}
		return now + (offset ? *offset * MILLISECOND : 0);
	case CLOCK_MONOTONIC:
	case CLOCK_MONOTONIC_COARSE:
	case CLOCK_BOOTTIME:
		return speed == 1 ? now : monotonic + (int64_t)((now - monotonic) * speed);
	default:
		return now;
	}
}

int clock_gettime(clockid_t clock, struct timespec *time) {
	if (!real_syscall) {
		prepare();
	}
	if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE && speed == 1) {
		return real_syscall(SYS_clock_gettime, clock, time);
	}
	*time = to_timespec(told(clock));
	return 0;
}

int gettimeofday(struct timeval *time, void *zone) {
	struct timespec now;
	(void)zone;
	clock_gettime(CLOCK_REALTIME, &now);
	time->tv_sec = now.tv_sec;
	time->tv_usec = now.tv_nsec / 1000;
	return 0;
}

time_t time(time_t *into) {
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (into) {
		*into = now.tv_sec;
	}
	return now.tv_sec;
}

// A wait of the process, as the kernel has to wait.
static int64_t waited(int64_t length) {
	return (int64_t)(length / speed);
}

long syscall(long number, ...) {
	long arguments[6];
	struct timespec until;
	va_list list;
	va_start(list, number);
	for (int i = 0; i < 6; i++) {
		arguments[i] = va_arg(list, long);
	}
	va_end(list);
	if (!real_syscall) {
		prepare();
	}
	if (number == SYS_futex && speed != 1) {
		// Of what does not wait, the fourth argument is anything.
		int operation = (int)arguments[1] & FUTEX_CMD_MASK;
		const struct timespec *time = (const struct timespec *)arguments[3];
		if (operation == FUTEX_WAIT && time) {
			until = to_timespec(waited(from_timespec(time)));
			arguments[3] = (long)&until;
		} else if (operation == FUTEX_WAIT_BITSET && time && !(arguments[1] & FUTEX_CLOCK_REALTIME)) {
			until = to_timespec(monotonic + waited(from_timespec(time) - monotonic));
			arguments[3] = (long)&until;
		}
	}
	return real_syscall(
		number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]
	);
}

int epoll_wait(int epoll, struct epoll_event *events, int most, int timeout) {
	static int (*real_wait)(int, struct epoll_event *, int, int);
	if (!real_wait) {
		real_wait = (int (*)(int, struct epoll_event *, int, int))dlsym(RTLD_NEXT, "epoll_wait");
	}
	// A wait that is not nothing must not become nothing: that would be a busy loop.
	return real_wait(epoll, events, most, timeout > 0 ? (int)waited(timeout - 1) + 1 : timeout);
}

// What was not slept is not told: who is woken by a signal looks at the clock.
int nanosleep(const struct timespec *length, struct timespec *left) {
	struct timespec rest = to_timespec(waited(from_timespec(length)));
	if (left) {
		*left = (struct timespec){0};
	}
	return real_syscall(SYS_nanosleep, &rest, NULL);
}

// Returns the error, as nanosleep does not.
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *left) {
	int64_t length = from_timespec(time) - (flags & TIMER_ABSTIME ? told(clock) : 0);
	struct timespec rest = to_timespec(waited(length > 0 ? length : 0));
	if (left) {
		*left = (struct timespec){0};
	}
	return real_syscall(SYS_nanosleep, &rest, NULL) == 0 ? 0 : errno;
}
