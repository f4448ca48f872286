// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/fields.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

static_assert(std::input_or_output_iterator<xdm::fields::iterator>);

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

pairs all(xdm::fields const& list)
{
    pairs found;
    for (auto const& [name, value] : list)
        found.emplace_back(name, value);
    return found;
}

} // namespace

TEST_CASE("pairs come back in order, repeated names and empty texts included")
{
    xdm::fields list;
    CHECK(list.empty());
    CHECK(list.size() == 0);
    CHECK(list.begin() == list.end());

    list.push_back("b", "2");
    list.push_back("a", "1");
    list.push_back("b", "");
    list.push_back("", "nameless");
    list.push_back("", "");
    CHECK_FALSE(list.empty());
    CHECK(list.size() == 5);
    CHECK(all(list) == pairs{{"b", "2"}, {"a", "1"}, {"b", ""}, {"", "nameless"}, {"", ""}});

    list.clear();
    CHECK(list.empty());
    CHECK(list.size() == 0);
}

TEST_CASE("every byte and every length has a place in a pair")
{
    xdm::fields list;
    pairs expected;
    std::string every;
    for (int byte = 0; byte < 256; ++byte) {
        every += static_cast<char>(byte);
        expected.emplace_back(every, std::string(static_cast<std::size_t>(byte) * 7, every.back()));
        list.push_back(expected.back().first, expected.back().second);
    }
    CHECK(list.size() == 256);
    CHECK(all(list) == expected);
}

TEST_CASE("a pair of a list can be appended to the same list while it grows")
{
    xdm::fields list;
    constexpr std::string_view one = "a name that lies on the heap";
    constexpr std::string_view other = "a value that does so, too";
    list.push_back(one, other);
    for (int n = 0; n < 100; ++n) {
        auto const [name, value] = *std::next(list.begin(), n);
        list.push_back(value, name);
    }
    auto even = true;
    for (auto const& [name, value] : list) {
        CHECK(name == (even ? one : other));
        CHECK(value == (even ? other : one));
        even = !even;
    }
    CHECK(list.size() == 101);
    CHECK(list.bytes() == 101 * (8 + one.size() + other.size()));
}

TEST_CASE("a value is a list of texts, few or many, short or long, and of none there is no pair")
{
    xdm::fields list;
    auto const of = [](std::vector<std::string> const& texts) {
        return [&texts](auto add) {
            for (auto const& text : texts)
                add(text);
        };
    };
    list.push_back_list("none", of({}));
    CHECK(list.empty());
    list.push_back_list("one", of({"a"}));
    std::string const longer(1'000, 'b');
    list.push_back_list("three", of({longer, ",", longer}));
    list.push_back_list("none", of({}));
    list.push_back("last", "1");
    list.push_back_list((*list.begin()).value, of({"2"}));
    CHECK(all(list) ==
          pairs{{"one", "a"}, {"three", longer + ",,," + longer}, {"last", "1"}, {"a", "2"}});
    CHECK(list.size() == 4);
}

TEST_CASE("lists are equal when their pairs are, one by one")
{
    auto const list = [](std::string_view name, std::string_view value) {
        xdm::fields one;
        one.push_back(name, value);
        return one;
    };
    CHECK(list("a", "bc") == list("a", "bc"));
    CHECK(list("a", "bc") != list("ab", "c"));
    CHECK(list("a", "b") != list("A", "b"));

    auto reserved = xdm::fields{};
    reserved.reserve(10, 1'000);
    CHECK(reserved.empty());
    reserved.push_back("a", "bc");
    CHECK(reserved == list("a", "bc"));

    auto forwards = list("a", "1");
    auto backwards = list("b", "2");
    forwards.push_back("b", "2");
    backwards.push_back("a", "1");
    CHECK(forwards != backwards);
    CHECK(xdm::field{"a", "1"} == *forwards.begin());
}

TEST_CASE("room that was reserved is used: views stay good while it lasts")
{
    xdm::fields list;
    list.reserve(3, 60);
    list.push_back("first", "a value that is long enough");
    auto const view = (*list.begin()).value;
    list.push_back("second", "12345");
    list.push_back("third", "12345");
    CHECK((*list.begin()).value.data() == view.data());
}

TEST_CASE("what was moved from is empty, and can be filled again")
{
    xdm::fields list;
    list.push_back("a name that lies on the heap", "1");
    auto const other = std::move(list);
    list.clear();
    CHECK(list.size() == 0);
    list.push_back("b", "2");
    CHECK(all(list) == pairs{{"b", "2"}});
    CHECK(other.size() == 1);
}
