// SPDX-License-Identifier: BSL-1.0
// What the requests to X's token endpoints have in common: a form, and who the client is.
#ifndef XDM_OAUTH2_TOKEN_REQUEST_HPP
#define XDM_OAUTH2_TOKEN_REQUEST_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/form.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

// `Basic` of both as they are. A `:` in the first would move the border: RFC 7617 section 2.
inline std::string basic(std::string_view user, std::string_view password)
{
    std::string both{user};
    both += ':';
    both += password;
    return "Basic " + base64_encode(both);
}

// The client's id and secret: each form-encoded first, as RFC 6749 section 2.3.1 wants.
inline std::string client_basic(std::string_view id, secret const& password)
{
    return basic(form_encode(id), form_encode(password.reveal()));
}

template <class Endpoint>
request_of<Endpoint> form_request(std::string_view path, fields const& form)
{
    request_of<Endpoint> r;
    r.method = method::post;
    r.url = "https://api.x.com";
    r.url += path;
    r.headers.push_back("content-type", "application/x-www-form-urlencoded");
    r.body = form_body(form);
    return r;
}

// A public client names itself in the form, a confidential one in the header: never both.
template <class Endpoint>
request_of<Endpoint> client_request(
    std::string_view path, oauth2::client const& client, fields form)
{
    auto const* password = client.secret();
    if (!password)
        form.push_back("client_id", client.id());
    auto r = form_request<Endpoint>(path, form);
    if (password)
        r.headers.set("authorization", client_basic(client.id(), *password));
    return r;
}

} // namespace xdm::inline abi_1::detail

#endif
