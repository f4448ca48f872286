// SPDX-License-Identifier: BSL-1.0
// Facts about X that lie beside the repository, in the folder that XDM_FACTS names.
#ifndef XDM_TESTS_FACTS_HPP
#define XDM_TESTS_FACTS_HPP

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

/// The file's bytes: `fact("samples/dm-delete-response.json")`. Where XDM_FACTS is not set, empty,
/// and one line that says that the check is left out. A file that is not there fails the test.
inline std::optional<std::string> fact(std::string const& name)
{
    auto const* folder = std::getenv("XDM_FACTS");
    if (folder == nullptr || *folder == '\0') {
        std::cout << "left out: what compares with " << name << " (XDM_FACTS names no folder)\n";
        return {};
    }
    std::ifstream file{std::string{folder} + '/' + name, std::ios::binary};
    REQUIRE_MESSAGE(file, "there is no ", name, " in the folder of XDM_FACTS");
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

#endif
