// SPDX-License-Identifier: BSL-1.0
// X's two guides, taken apart: their fenced blocks, the curl commands in them, and their tables.
#ifndef XDM_TESTS_ENDPOINT_GUIDE_HPP
#define XDM_TESTS_ENDPOINT_GUIDE_HPP

#include <endpoint/wire.hpp>
#include <facts.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace guide {

using row = std::vector<std::string>;

inline std::string trimmed(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \n`");
    if (begin == text.npos)
        return {};
    return std::string{text.substr(begin, text.find_last_not_of(" \n`") + 1 - begin)};
}

/// The insides of all blocks that are fenced as this language.
inline std::vector<std::string> blocks(std::string const& page, std::string const& language)
{
    std::vector<std::string> found;
    auto inside = false, wanted = false;
    for (auto const line : wire::split(page, '\n')) {
        auto const text = trimmed(line);
        if (line.find("```") != line.npos) {
            inside = !inside;
            wanted = inside && text.starts_with(language + ' ');
            if (wanted)
                found.emplace_back();
        } else if (wanted) {
            // Markdown's own indentation is no part of the block.
            found.back() += std::string{line.substr(line.starts_with("  ") ? 2 : 0)} + '\n';
        }
    }
    return found;
}

/// The words of a command, as a POSIX shell takes them apart; variables stay as they are.
inline std::vector<std::string> words(std::string_view command)
{
    std::vector<std::string> found;
    auto open = false;
    for (std::size_t n = 0; n < command.size(); ++n) {
        auto const c = command[n];
        if (c == '\\' && n + 1 < command.size() && command[n + 1] == '\n') {
            ++n;
        } else if (c == ' ' || c == '\n') {
            open = false;
        } else {
            if (!open)
                found.emplace_back();
            open = true;
            if (c != '"' && c != '\'') {
                found.back() += c;
                continue;
            }
            for (++n; n < command.size() && command[n] != c; ++n)
                if (c == '"' && command.substr(n).starts_with("\\\n"))
                    ++n;
                else
                    found.back() += command[n];
        }
    }
    return found;
}

/// The request that a curl command sends.
inline wire::message curl(std::string_view command)
{
    wire::message sent;
    std::string method, url;
    auto const list = words(command);
    REQUIRE(list.at(0) == "curl");
    for (std::size_t n = 1; n < list.size(); ++n) {
        if (list[n] == "-X") {
            method = list.at(++n);
        } else if (list[n] == "-H") {
            auto const& header = list.at(++n);
            auto name = header.substr(0, header.find(": "));
            std::transform(name.begin(), name.end(), name.begin(),
                [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            sent.headers.push_back({name, header.substr(name.size() + 2)});
        } else if (list[n] == "-d") {
            sent.body = list.at(++n);
        } else {
            REQUIRE(url.empty());
            url = list[n];
        }
    }
    auto const parsed = wire::parse_url(url);
    sent.method = method.empty() ? "GET" : method;
    sent.scheme = parsed.scheme;
    sent.host = parsed.host;
    sent.path = parsed.path;
    sent.query = parsed.query;
    return sent;
}

/// All curl commands of a page, in order.
inline std::vector<wire::message> curls(std::string const& page)
{
    std::vector<wire::message> found;
    for (auto const& block : blocks(page, "bash")) {
        auto begin = block.find("curl ");
        while (begin != block.npos) {
            auto const next = std::min(block.find("\ncurl ", begin), block.find("\n#", begin));
            found.push_back(curl(block.substr(begin, next - begin)));
            begin = next == block.npos ? next : block.find("curl ", next);
        }
    }
    return found;
}

/// All tables of a page: the rows without the head, by the head's cells.
inline std::map<row, std::vector<row>> tables(std::string const& page)
{
    std::map<row, std::vector<row>> found;
    row head;
    for (auto const line : wire::split(page, '\n')) {
        if (!line.starts_with("|")) {
            head.clear();
            continue;
        }
        row cells;
        auto const parts = wire::split(line, '|');
        for (std::size_t n = 1; n + 1 < parts.size(); ++n)
            cells.push_back(trimmed(parts[n]));
        if (head.empty())
            found[head = cells];
        else if (cells[0].find("---") == std::string::npos)
            found[head].push_back(cells);
    }
    return found;
}

/// The words between backquotes of a cell: `a`, `b` gives a and b.
inline std::vector<std::string> names_in(std::string_view cell)
{
    std::vector<std::string> found;
    for (auto const part : wire::split(cell, ','))
        found.push_back(trimmed(part));
    return found;
}

} // namespace guide

#endif
