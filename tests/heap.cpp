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
std::size_t blocks_out = 0;
std::size_t bytes_taken = 0;
std::size_t blocks_left = 0; // before memory runs out; 0: it never does

// Null where memory ran out: `operator new` says so in its own way.
void* take(std::size_t size)
{
    if (blocks_left == 1)
        return nullptr;
    if (blocks_left > 1)
        --blocks_left;
    auto* const begin = std::malloc(size == 0 ? 1 : size);
    if (begin == nullptr)
        return nullptr;
    ++blocks_out;
    bytes_taken += size;
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
    blocks_out -= begin != nullptr;
    std::free(begin);
}

void* take_or_throw(std::size_t size)
{
    auto* const begin = take(size);
#ifdef __cpp_exceptions
    if (begin == nullptr)
        throw std::bad_alloc{};
#else
    if (begin == nullptr)
        std::abort();
#endif
    return begin;
}

} // namespace

void* operator new(std::size_t size)
{
    return take_or_throw(size);
}

void* operator new[](std::size_t size)
{
    return take_or_throw(size);
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

heap::shortage::shortage(std::size_t nth)
{
    blocks_left = nth;
}

heap::shortage::~shortage()
{
    blocks_left = 0;
}

std::size_t heap::live()
{
    return blocks_out;
}

std::size_t heap::bytes()
{
    return bytes_taken;
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

TEST_CASE("Blocks that are out and bytes that were taken are counted")
{
    auto const before = heap::live();
    auto const bytes = heap::bytes();
    {
        std::string const text(1'000, '-');
        CHECK(heap::live() == before + 1);
        CHECK(heap::bytes() - bytes >= text.size());
    }
    CHECK(heap::live() == before);
}
