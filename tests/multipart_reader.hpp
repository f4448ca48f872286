// SPDX-License-Identifier: BSL-1.0
// Reads multipart/form-data line by line, as RFC 2046 section 5.1.1 has it. It shares nothing with
// the writer. Includes nothing of doctest: a fuzzer uses it, too.
#ifndef XDM_TESTS_MULTIPART_READER_HPP
#define XDM_TESTS_MULTIPART_READER_HPP

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace multipart {

struct read_part {
    std::map<std::string, std::string> headers{}; // names in lower case
    std::string name{};
    std::string file_name{};
    std::string content{};
};

inline std::string percent_decoded(std::string const& text)
{
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n)
        if (text[n] == '%') {
            out += static_cast<char>(std::strtol(text.substr(n + 1, 2).c_str(), nullptr, 16));
            n += 2;
        } else {
            out += text[n];
        }
    return out;
}

/// What stands between the quotes behind `name=`, as the strictest and the laxest reader have it:
/// up to the first quote, and no backslash in it; empty where there is none.
inline std::optional<std::string> quoted(std::string const& header, std::string const& name)
{
    auto const at = header.find("; " + name + "=\"");
    if (at == header.npos)
        return {};
    auto const begin = at + name.size() + 4;
    auto const end = header.find('"', begin);
    if (end == header.npos || header.substr(begin, end - begin).find('\\') != header.npos)
        std::abort();
    return percent_decoded(header.substr(begin, end - begin));
}

/// The parts; nothing where the body is not exactly of this form.
inline std::optional<std::vector<read_part>> read(
    std::string const& content_type, std::string const& body)
{
    std::string const before = "multipart/form-data; boundary=";
    if (content_type.rfind(before, 0) != 0)
        return {};
    auto const boundary = content_type.substr(before.size());
    if (boundary.empty() || boundary.size() > 70 ||
        boundary.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != boundary.npos)
        return {};
    auto const delimiter = "\r\n--" + boundary;
    auto const all = "\r\n" + body; // the first delimiter has no line before it
    if (all.rfind(delimiter, 0) != 0)
        return {};
    std::vector<read_part> parts;
    auto at = delimiter.size();
    while (all.compare(at, 2, "\r\n") == 0) {
        at += 2;
        read_part one;
        while (all.compare(at, 2, "\r\n") != 0) {
            auto const end = all.find("\r\n", at);
            if (end == all.npos)
                return {};
            auto const line = all.substr(at, end - at);
            auto const colon = line.find(": ");
            if (colon == line.npos)
                return {};
            auto name = line.substr(0, colon);
            for (auto& c : name)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            for (char const c : line)
                if (c < ' ' || c > '~')
                    return {};
            one.headers[name] = line.substr(colon + 2);
            at = end + 2;
        }
        at += 2;
        auto const end = all.find(delimiter, at);
        if (end == all.npos)
            return {};
        one.content = all.substr(at, end - at);
        auto const& disposition = one.headers["content-disposition"];
        auto const name = quoted(disposition, "name");
        if (disposition.rfind("form-data; name=\"", 0) != 0 || !name)
            return {};
        one.name = *name;
        one.file_name = quoted(disposition, "filename").value_or("");
        parts.push_back(one);
        at = end + delimiter.size();
    }
    if (all.substr(at) != "--\r\n")
        return {};
    return parts;
}

} // namespace multipart

#endif
