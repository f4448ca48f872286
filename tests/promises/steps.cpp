// SPDX-License-Identifier: BSL-1.0
// Counts for linear.cpp, and is compiled without counting: each basic block that was compiled with
// -fsanitize-coverage=trace-pc calls here, and what the C library looks through counts by the byte.
#include <stddef.h>

extern "C" {

size_t steps = 0;

void __sanitizer_cov_trace_pc()
{
    ++steps;
}
// Volatile: no compiler makes a call of the same function of these loops.
void* memchr(void const* begin, int c, size_t size)
{
    auto const volatile* const bytes = static_cast<unsigned char const volatile*>(begin);
    for (size_t n = 0; n < size; ++n, ++steps)
        if (bytes[n] == static_cast<unsigned char>(c))
            return const_cast<unsigned char*>(static_cast<unsigned char const*>(begin) + n);
    return nullptr;
}
int memcmp(void const* left, void const* right, size_t size)
{
    auto const volatile* const one = static_cast<unsigned char const volatile*>(left);
    auto const volatile* const other = static_cast<unsigned char const volatile*>(right);
    for (size_t n = 0; n < size; ++n, ++steps)
        if (one[n] != other[n])
            return one[n] < other[n] ? -1 : 1;
    return 0;
}
void* memmove(void* to, void const* from, size_t size)
{
    auto volatile* const left = static_cast<unsigned char volatile*>(to);
    auto const volatile* const right = static_cast<unsigned char const volatile*>(from);
    steps += size;
    if (to < from)
        for (size_t n = 0; n < size; ++n)
            left[n] = right[n];
    else
        for (auto n = size; n-- > 0;)
            left[n] = right[n];
    return to;
}
void* memcpy(void* to, void const* from, size_t size)
{
    return memmove(to, from, size);
}
}
