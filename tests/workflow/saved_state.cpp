// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/saved_state.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm;
using namespace workflow;
using detail::state_reader;
using detail::state_writer;
using detail::timer;

namespace {

using numbers = std::vector<std::uint64_t>;

// Whether the text is read as one number of this name.
bool reads_number(std::string const& text)
{
    state_reader from{text, "thing"};
    from.number("n", 100);
    return from.finished();
}

} // namespace

TEST_CASE("what is written comes back, in one line")
{
    state_writer to{"thing"};
    to.text("t", "a=b&c\n");
    to.number("n", UINT64_MAX);
    to.time("when", noon);
    to.wait("rest", timer{noon, 5s});
    to.numbers("list", {1, 22, 333});
    to.numbers("none", {});
    auto const text = to.finish();
    CHECK(text.find('\n') == text.npos);

    state_reader from{text + "\r\n", "thing"};
    CHECK(from.text("t") == "a=b&c\n");
    CHECK(from.number("n") == UINT64_MAX);
    CHECK(from.time("when") == noon);
    CHECK(from.wait("rest") == timer{noon, 5s});
    CHECK(from.numbers("list", 3) == numbers{1, 22, 333});
    CHECK(from.numbers("none", 3).empty());
    CHECK(from.finished());
}

TEST_CASE("what is not exactly as it would be written is refused")
{
    CHECK(reads_number("thing=1&n=7&end="));
    CHECK(reads_number("thing=1&n=0&end=\n"));
    for (auto const* const bad : {"", "thing=1", "thing=2&n=7&end=", "thong=1&n=7&end=",
             "thing=1&n=07&end=", "thing=1&n=&end=", "thing=1&n=-7&end=", "thing=1&n=101&end=",
             "thing=1&m=7&end=", "thing=1&n=7&end=1", "thing=1&n=7&end=&n=7", "thing=1&n=7",
             "thing=1&n=7&n=7&end=", "thing=1&n=%37&end=", "thing=1&&n=7&end=", "thing=1&n=7&end"})
        CHECK_FALSE_MESSAGE(reads_number(bad), bad);
}

TEST_CASE("after the first thing that does not fit all else is empty")
{
    state_reader from{"thing=1&n=7&t=x&end=", "thing"};
    CHECK(from.text("t").empty());
    CHECK(from.number("n") == 0);
    CHECK_FALSE(from.good());
    CHECK_FALSE(from.finished());
}

TEST_CASE("lists end where more come than there may be, and hold numbers alone")
{
    auto const fits = [](std::string const& list, std::size_t most) {
        state_reader from{"thing=1&list=" + list + "&end=", "thing"};
        from.numbers("list", most);
        return from.finished();
    };
    CHECK(fits("", 0));
    CHECK(fits("1.2", 2));
    CHECK_FALSE(fits("1.2", 1));
    for (auto const* const bad : {".", "1.", ".1", "1..2", "1.x", "01"})
        CHECK_FALSE_MESSAGE(fits(bad, 9), bad);
}

TEST_CASE("no wait is read that is longer than any that is written")
{
    auto const fits = [](std::string const& seen, std::string const& end) {
        state_reader from{"thing=1&rest=" + seen + "&rest=" + end + "&end=", "thing"};
        from.wait("rest");
        return from.finished();
    };
    CHECK(fits("0", "86400000"));
    CHECK(fits("86400000", "0"));
    CHECK_FALSE(fits("0", "253402300799000"));
    CHECK_FALSE(fits("253402300799001", "0"));
}
