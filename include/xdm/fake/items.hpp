// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_ITEMS_HPP
#define XDM_FAKE_ITEMS_HPP

#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// Calls `visit` for each item of a comma separated list.
template <class Visit>
void for_each_item(std::string_view list, Visit visit)
{
    for (;;) {
        auto const comma = list.find(',');
        visit(list.substr(0, comma));
        if (comma == list.npos)
            return;
        list.remove_prefix(comma + 1);
    }
}

/// Appends one to such a list.
inline void append_item(std::string& list, std::string_view item, std::string_view comma = ",")
{
    list.append(list.empty() ? "" : comma).append(item);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
