// SPDX-License-Identifier: BSL-1.0
// How values of this room are kept as text between two runs: a form with a version in front.
#ifndef XDM_OAUTH2_SAVED_HPP
#define XDM_OAUTH2_SAVED_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/secret.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1::detail {

// The pairs as the text that is kept. The last pair tells that none of it was cut off.
inline secret saved_text(fields pairs)
{
    pairs.push_back("end", "");
    return secret{form_body(pairs)};
}

// The pairs of a saved text, or nothing unless its first one is `kind=1`, its last one `end=` and
// no name is there twice: another version, another thing, or a text that was damaged.
inline std::optional<fields> saved_fields(std::string_view text, std::string_view kind)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    auto pairs = parse_form(text);
    if (pairs.empty() || pairs.size() > 16 || *pairs.begin() != field{kind, "1"})
        return {};
    field last;
    for (auto one = pairs.begin(); one != pairs.end(); ++one) {
        last = *one;
        auto other = one;
        for (++other; other != pairs.end(); ++other)
            if ((*other).name == last.name)
                return {};
    }
    if (last != field{"end", ""})
        return {};
    return pairs;
}

// The value of this name; empty if there is none.
inline std::string_view value_of(fields const& pairs, std::string_view name)
{
    for (auto const& pair : pairs)
        if (pair.name == name)
            return pair.value;
    return {};
}

} // namespace xdm::inline abi_1::detail

#endif
