// SPDX-License-Identifier: BSL-1.0
#include <bench/heap_use.hpp>

#include <malloc.h>

#include <cerrno>

// glibc's own, by the names under which it offers them to whoever stands above it.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace {

bool watched = false;
bench::heap_use use;
std::ptrdiff_t held = 0; // below zero where blocks go that were there before

std::ptrdiff_t size_of(void* block)
{
    return static_cast<std::ptrdiff_t>(malloc_usable_size(block));
}
void* taken(void* block, std::size_t size)
{
    if (watched && block != nullptr) {
        ++use.blocks;
        use.bytes += size;
        held += size_of(block);
        if (held > static_cast<std::ptrdiff_t>(use.peak))
            use.peak = static_cast<std::size_t>(held);
    }
    return block;
}

} // namespace

void bench::watch_heap()
{
    use = {};
    held = 0;
    watched = true;
}

bench::heap_use bench::end_watch()
{
    watched = false;
    use.kept = held < 0 ? 0 : static_cast<std::size_t>(held);
    return use;
}

extern "C" {

void* malloc(std::size_t size)
{
    return taken(__libc_malloc(size), size);
}
void* calloc(std::size_t count, std::size_t size)
{
    return taken(__libc_calloc(count, size), count * size);
}
void* realloc(void* block, std::size_t size)
{
    if (watched && block != nullptr)
        held -= size_of(block);
    return taken(__libc_realloc(block, size), size);
}
void* memalign(std::size_t alignment, std::size_t size)
{
    return taken(__libc_memalign(alignment, size), size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    return memalign(alignment, size);
}
int posix_memalign(void** to, std::size_t alignment, std::size_t size)
{
    *to = memalign(alignment, size);
    return *to == nullptr ? ENOMEM : 0;
}
void free(void* block)
{
    if (watched && block != nullptr)
        held -= size_of(block);
    __libc_free(block);
}

} // extern "C"
