// SPDX-License-Identifier: BSL-1.0
// Answers as they come over the wire: tests/samples/<case>.<status>.http.
#ifndef XDM_TESTS_SAMPLE_HPP
#define XDM_TESTS_SAMPLE_HPP

#include <xdm/http/response.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where the samples are: the folder that XDM_SAMPLES names, else the one beside this file, else
/// (where the compiler was given a relative path) that of the repository one stands in.
inline std::filesystem::path sample_folder()
{
    namespace fs = std::filesystem;
    if (auto const* const named = std::getenv("XDM_SAMPLES"); named != nullptr && *named != '\0')
        return named;
    auto found = fs::path{__FILE__}.parent_path() / "samples";
    auto at = fs::current_path();
    while (!fs::is_directory(found) && at.has_relative_path()) {
        found = at / "tests" / "samples";
        at = at.parent_path();
    }
    return found;
}

/// The answer that `wire` is: a status line, header fields, a blank line, and the body. Lines of
/// the head end with CR LF or LF. Empty where the head is no such thing.
inline std::optional<xdm::response> parse_sample(std::string_view wire)
{
    auto const line = [&wire]() -> std::optional<std::string_view> {
        auto const end = wire.find('\n');
        if (end == wire.npos)
            return {};
        auto text = wire.substr(0, end);
        wire.remove_prefix(end + 1);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        return text;
    };
    auto text = line(); // HTTP/1.1 200 OK
    if (!text || !text->starts_with("HTTP/") || text->find(' ') == text->npos)
        return {};
    auto const status = xdm::detail::parse_number(text->substr(text->find(' ') + 1, 3));
    if (!status)
        return {};
    xdm::response answer;
    answer.status = static_cast<int>(*status);
    for (text = line(); text && !text->empty(); text = line()) {
        auto const colon = text->find(':');
        if (colon == text->npos)
            return {};
        answer.headers.push_back(
            text->substr(0, colon), xdm::detail::trim(text->substr(colon + 1)));
    }
    if (!text)
        return {};
    answer.body = wire;
    return answer;
}

/// The sample of this name: `sample("page-empty.200")`. One that is not there fails the test.
inline xdm::response sample(std::string const& name)
{
    auto const path = sample_folder() / (name + ".http");
    std::ifstream file{path, std::ios::binary};
    REQUIRE_MESSAGE(file, "there is no ", path.string(), ": XDM_SAMPLES may name the folder");
    auto answer = parse_sample(std::string{std::istreambuf_iterator<char>{file}, {}});
    REQUIRE_MESSAGE(answer, path.string(), " is no answer");
    return std::move(*answer);
}

/// The names of all samples, sorted.
inline std::vector<std::string> all_samples()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator{sample_folder()})
        if (entry.path().extension() == ".http")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    REQUIRE(!names.empty());
    return names;
}

#endif
