// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_ENDPOINT_NEXT_PAGE_HPP
#define XDM_ENDPOINT_NEXT_PAGE_HPP

#include <optional>
#include <string>
#include <utility>

namespace xdm::inline abi_1 {

/// The request for the page after this one, to older events; empty at the end of the list.
///
/// X ends a list by leaving the token out. It sends one with the last full page too, so that an
/// empty page may follow; an empty page that has a token is not the end.
template <class Endpoint, class Page>
std::optional<Endpoint> next_page(Endpoint endpoint, Page const& page)
{
    if (page.meta.next_token.empty() || page.meta.next_token == endpoint.pagination_token)
        return {};
    endpoint.pagination_token = page.meta.next_token;
    return endpoint;
}

/// The request for the page before this one, to newer events; empty where X names none.
template <class Endpoint, class Page>
std::optional<Endpoint> previous_page(Endpoint endpoint, Page const& page)
{
    if (page.meta.previous_token.empty() || page.meta.previous_token == endpoint.pagination_token)
        return {};
    endpoint.pagination_token = page.meta.previous_token;
    return endpoint;
}

} // namespace xdm::inline abi_1

#endif
