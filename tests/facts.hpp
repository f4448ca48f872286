// SPDX-License-Identifier: BSL-1.0
// Recorded facts: files that are no part of this repository, in the folder that the environment
// variable XDM_FACTS names. Where it is not set, a test that wants them says so and passes.
#ifndef XDM_TESTS_FACTS_HPP
#define XDM_TESTS_FACTS_HPP

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace facts {

/// The folder with the facts, or nothing where XDM_FACTS is not set or empty.
inline std::optional<std::filesystem::path> folder()
{
    auto const* const name = std::getenv("XDM_FACTS");
    if (name == nullptr || *name == '\0')
        return {};
    return name;
}

/// True where there is no folder; then the running test case says once that it was left out:
/// `if (facts::missing()) return;`
inline bool missing()
{
    if (folder())
        return false;
    static std::string last;
    auto const* const running = doctest::getContextOptions()->currentTest;
    std::string const now = running == nullptr ? "" : running->m_name;
    if (last != now)
        MESSAGE("left out: XDM_FACTS is not set");
    last = now;
    return true;
}

/// The bytes of a file, named from the folder on; the test fails if there is none.
inline std::string read(std::string_view name)
{
    auto const from = folder();
    REQUIRE(from);
    std::ifstream file{*from / name, std::ios::binary};
    INFO("the file ", std::string{name});
    REQUIRE(file.is_open());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// The JSON value that a file holds.
inline boost::json::value load(std::string_view name)
{
    return boost::json::parse(read(name));
}

/// The text in a JSON string.
inline std::string text(boost::json::value const& value)
{
    auto const& string = value.as_string();
    return {string.data(), string.size()};
}

} // namespace facts

#endif
