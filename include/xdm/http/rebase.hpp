// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_REBASE_HPP
#define XDM_HTTP_REBASE_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/target.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// Sends requests elsewhere: to a simulator, a proxy, the legacy host.
///
///     rebase{"http://127.0.0.1:8080"}     https://api.x.com/2/users/me
///                                      -> http://127.0.0.1:8080/2/users/me
///     rebase{"https://example.com/x/"}    https://api.x.com/2/users/me
///                                      -> https://example.com/x/2/users/me
///
/// Rebase first, sign afterwards: an OAuth 1.0a signature covers the host.
struct rebase {
    std::string base; ///< scheme, authority and, if there is one, what goes before each path

    /// The same request, still knowing its endpoint, with `base` for scheme and authority.
    template <std::derived_from<request> Request>
    Request operator()(Request r) const
    {
        std::string_view front{base};
        front = front.substr(0, front.find_first_of("?#"));
        while (front.ends_with('/'))
            front.remove_suffix(1);
        r.url.replace(0, detail::path_begin(r.url), front);
        return r;
    }
};

} // namespace xdm::inline abi_1

#endif
