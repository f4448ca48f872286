// SPDX-License-Identifier: BSL-1.0
// Reads the parts of a multipart/form-data body, as X takes them.
#ifndef XDM_FAKE_READ_MULTIPART_HPP
#define XDM_FAKE_READ_MULTIPART_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// A part that came: views into the request.
struct received_part {
    std::string_view name;
    std::string_view content;
};

/// The value of a parameter, `; name=value` or `; name="value"`; empty where there is none.
inline std::string_view parameter_of(std::string_view header, std::string_view name)
{
    for (auto at = header.find(';'); at != header.npos; at = header.find(';', at + 1)) {
        auto rest = xdm::detail::trim(header.substr(at + 1));
        if (rest.size() <= name.size() || rest[name.size()] != '=' ||
            !xdm::detail::equal_ignoring_case(rest.substr(0, name.size()), name))
            continue;
        rest.remove_prefix(name.size() + 1);
        if (rest.starts_with('"'))
            return rest.substr(1, rest.substr(1).find('"'));
        return xdm::detail::trim(rest.substr(0, rest.find(';')));
    }
    return {};
}

/// The name that the head of a part gives it.
inline std::string_view name_in(std::string_view head)
{
    while (!head.empty()) {
        auto const line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() == head.size() ? line.size() : line.size() + 2);
        auto const colon = line.find(':');
        if (xdm::detail::equal_ignoring_case(line.substr(0, colon), "content-disposition"))
            return parameter_of(line, "name");
    }
    return {};
}

/// The parts, in order; nothing where the body is no multipart/form-data.
/// @see RFC 2046 section 5.1.1
inline std::optional<std::vector<received_part>> read_multipart(request const& r)
{
    auto const boundary = parameter_of(r.headers.find("content-type").value_or(""), "boundary");
    if (!xdm::detail::has_content_type(r.headers, "multipart/form-data") || boundary.empty())
        return {};
    auto const delimiter = "\r\n--" + std::string{boundary};
    std::string_view rest = r.body;
    if (!rest.starts_with(std::string_view{delimiter}.substr(2)))
        return {};
    rest.remove_prefix(delimiter.size() - 2);
    std::vector<received_part> parts;
    while (rest.starts_with("\r\n")) {
        rest.remove_prefix(2);
        auto const end = rest.find(delimiter);
        auto const head = rest.find("\r\n\r\n");
        if (end == rest.npos || head == rest.npos || head + 4 > end)
            return {};
        parts.push_back({name_in(rest.substr(0, head)), rest.substr(head + 4, end - head - 4)});
        rest.remove_prefix(end + delimiter.size());
    }
    if (!rest.starts_with("--"))
        return {};
    return parts;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
