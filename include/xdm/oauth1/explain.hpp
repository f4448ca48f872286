// SPDX-License-Identifier: BSL-1.0
// Every step of a signature, for a person: what one looks at when X answers 401 with code 32.
#ifndef XDM_OAUTH1_EXPLAIN_HPP
#define XDM_OAUTH1_EXPLAIN_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/request.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/once.hpp>
#include <xdm/oauth1/prepare.hpp>
#include <xdm/oauth1/signature.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// The pieces of a signature, in the order in which they are made. They hold no secret, and all
/// but `header` is percent-encoded or chosen here: fit to be pasted.
struct explanation {
    std::string method{};
    std::string base_uri{};    ///< empty: the url of the request is no absolute one
    std::string parameters{};  ///< normalized: encoded, sorted, joined by `&`
    std::string_view body{};   ///< what became of the body, in words
    std::string base_string{}; ///< of the three above; what is signed
    std::string key{};         ///< `[redacted]&[redacted]`, or `[redacted]&` without a token
    std::string signature{};
    std::string header{}; ///< the value of `Authorization`

    friend bool operator==(explanation const&, explanation const&) = default;
};

} // namespace oauth1

namespace detail {

inline std::string_view fate_of_body(request const& r, bool form)
{
    return r.body.empty() ? "empty" : form ? "a form: signed" : "not a form: not signed";
}

inline oauth1::explanation explain_parameters(request const& r, oauth1::credentials const& c,
    std::string_view uri, std::vector<field> const& sorted)
{
    oauth1::explanation e;
    e.method = to_string(r.method);
    e.base_uri = uri;
    for (auto const& [name, value] : sorted)
        append_form_pair(e.parameters, name, value);
    e.body = fate_of_body(r, is_form(r));
    write_base_string(
        r.method, uri, sorted, [&](std::string_view piece) { e.base_string += piece; });
    e.key = c.token().empty() ? "[redacted]&" : "[redacted]&[redacted]";
    e.signature = sign_parameters(c.signer(), r.method, uri, sorted);
    return e;
}

} // namespace detail

namespace oauth1 {

/// What `sign` does with the same request, step by step. The header is a real one: who has it can
/// send this one request for some minutes, unless the nonce was used before.
inline explanation explain(request r, credentials const& c, once const& o)
{
    detail::prepared const ready{r, c, o};
    auto e = detail::explain_parameters(r, c, ready.uri(), ready.parameters());
    e.header = ready.header(e.signature);
    return e;
}

/// The explanation as lines of text, each parameter on one of its own.
inline std::string to_string(explanation const& e)
{
    std::string text;
    auto const line = [&](std::string_view name, std::string_view piece) {
        xdm::detail::append_printable(text.append(name), piece);
        text += '\n';
    };
    line("method       ", e.method);
    line("base URI     ", e.base_uri.empty() ? "none: no absolute URL" : e.base_uri);
    std::string_view name = "parameters   ";
    for (std::string_view rest = e.parameters; !rest.empty();) {
        auto const one = rest.substr(0, rest.find('&'));
        line(name, one);
        rest.remove_prefix(one.size() == rest.size() ? one.size() : one.size() + 1);
        name = "             ";
    }
    line("body         ", e.body);
    line("base string  ", e.base_string);
    line("key          ", e.key);
    line("signature    ", e.signature);
    line("header       ", e.header);
    return text;
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
