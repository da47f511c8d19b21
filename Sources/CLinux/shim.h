// What Cupel needs of Linux and Swift's Glibc and Musl modules leave out.
#pragma once
#if defined(__linux__)
#include <unistd.h>

// Declared by <stdio.h> only under _GNU_SOURCE; musl has no wrapper for the call.
#define CUPEL_RENAME_EXCHANGE (1 << 1)
#if defined(__GLIBC__)
extern int renameat2(int, const char *, int, const char *, unsigned int);
#else
#include <sys/syscall.h>
static inline int renameat2(
    int from, const char *path, int to, const char *target, unsigned int flags) {
  return (int)syscall(SYS_renameat2, from, path, to, target, flags);
}
#endif

// Defined by <fcntl.h> only under _GNU_SOURCE.
#define CUPEL_F_SETSIG 10
#define CUPEL_F_SETLEASE 1024

// Declared by <unistd.h> only under _GNU_SOURCE.
extern int syncfs(int);
#endif
