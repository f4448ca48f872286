// SPDX-License-Identifier: BSL-1.0
#include "heap.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <new>
#include <string>

namespace {

struct block {
    void* begin;
    std::size_t size;
};

// What a watch keeps, without the heap: only blocks that were taken under it.
struct ledger {
    bool open = false;
    std::string_view needle{};
    block blocks[1'000]{};
    std::size_t used = 0;
    std::size_t taken = 0;
    std::size_t given_back = 0;
    std::size_t with_needle = 0;
};

ledger book;

void* take(std::size_t size)
{
    auto* const begin = std::malloc(size == 0 ? 1 : size);
    if (begin == nullptr)
        std::abort();
    if (book.open) {
        ++book.taken;
        if (book.used < 1'000)
            book.blocks[book.used++] = {begin, size};
    }
    return begin;
}

void give_back(void* begin)
{
    for (std::size_t n = book.used; book.open && begin != nullptr && n-- != 0;) {
        if (book.blocks[n].begin != begin)
            continue;
        std::string_view const bytes{static_cast<char const*>(begin), book.blocks[n].size};
        ++book.given_back;
        if (!book.needle.empty() && bytes.find(book.needle) != bytes.npos)
            ++book.with_needle;
        book.blocks[n] = book.blocks[--book.used];
        break;
    }
    std::free(begin);
}

} // namespace

void* operator new(std::size_t size)
{
    return take(size);
}

void* operator new[](std::size_t size)
{
    return take(size);
}

void operator delete(void* begin) noexcept
{
    give_back(begin);
}

void operator delete[](void* begin) noexcept
{
    give_back(begin);
}

void operator delete(void* begin, std::size_t) noexcept
{
    give_back(begin);
}

void operator delete[](void* begin, std::size_t) noexcept
{
    give_back(begin);
}

heap::watch::watch(std::string_view needle)
{
    book = {};
    book.needle = needle;
    book.open = true;
}

heap::watch::~watch()
{
    book.open = false;
}

std::size_t heap::watch::taken() const
{
    return book.taken;
}

std::size_t heap::watch::given_back() const
{
    return book.given_back;
}

std::size_t heap::watch::given_back_with_needle() const
{
    return book.with_needle;
}

TEST_CASE("A watched heap finds the text that a string leaves behind")
{
    heap::watch const watch{"a needle in the hay"};
    {
        std::string const hay(100, '-');
        std::string found;
        found.reserve(300);
        found.append(hay).append("a needle in the hay").append(hay);
        CHECK(found.size() == 219);
    }
    CHECK(watch.taken() == 2);
    CHECK(watch.given_back() == watch.taken());
    CHECK(watch.given_back_with_needle() == 1);
}
