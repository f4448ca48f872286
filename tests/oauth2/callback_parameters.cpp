// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/callback_parameters.hpp>

#include <xdm/http/form.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using xdm::oauth2::flaw;

namespace {

std::optional<flaw> wrong(char const* query)
{
    auto const pairs = xdm::parse_form(query);
    return xdm::detail::callback_parameters{pairs}.wrong();
}

} // namespace

TEST_CASE("Parameters of a callback are found by their names")
{
    auto const pairs = xdm::parse_form("x=1&state=s&code=c&error=e&error_description=d&state2=t");
    xdm::detail::callback_parameters const given{pairs};
    CHECK(given.state == "s");
    CHECK(given.code == "c");
    CHECK(given.error == "e");
    CHECK(given.description == "d");
    CHECK_FALSE(given.repeated);
}

TEST_CASE("Each flaw of a callback has its own name")
{
    CHECK(wrong("state=s&code=c") == std::nullopt);
    CHECK(wrong("error=access_denied&state=s") == std::nullopt);
    CHECK(wrong("code=c&state=s&x=1&x=2") == std::nullopt);

    CHECK(wrong("code=c") == flaw::no_state);
    CHECK(wrong("") == flaw::no_state);
    CHECK(wrong("state=&code=c") == flaw::empty_state);
    CHECK(wrong("state&code=c") == flaw::empty_state);
    CHECK(wrong("state=s") == flaw::neither_code_nor_error);
    CHECK(wrong("state=s&error_description=d") == flaw::neither_code_nor_error);
    CHECK(wrong("state=s&code=c&error=e") == flaw::code_and_error);
    CHECK(wrong("state=s&code=c&error=") == flaw::code_and_error);
    CHECK(wrong("state=s&code=") == flaw::empty_code);
    CHECK(wrong("state=s&error=") == flaw::empty_error);
    for (auto const query : {"state=s&state=s&code=c", "state=s&code=c&code=c",
             "state=&state=s&code=c", "state=s&error=e&error=e",
             "state=s&error=e&error_description=d&error_description=d", "state=s&code=c&%73tate=s"})
        CHECK(wrong(query) == flaw::repeated_parameter);
}

TEST_CASE("Each flaw says in words what it is")
{
    std::vector<std::string> seen;
    for (int n = 0; n <= static_cast<int>(flaw::empty_error); ++n) {
        std::string const words{to_string(static_cast<flaw>(n))};
        CHECK_FALSE(words.empty());
        for (auto const& other : seen)
            CHECK(other != words);
        seen.push_back(words);
    }
    CHECK(to_string(flaw::empty_state) == "the state is empty");
}
