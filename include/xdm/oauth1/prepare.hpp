// SPDX-License-Identifier: BSL-1.0
// Brings a request into the form that RFC 5849 wants before it is signed.
#ifndef XDM_OAUTH1_PREPARE_HPP
#define XDM_OAUTH1_PREPARE_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/header.hpp>
#include <xdm/oauth1/once.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/text/number.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::detail {

// Makes pairs of a query that was written into the url; a fragment is nothing that is sent.
inline void take_query_out_of_url(request& r)
{
    if (r.url.find('?') == r.url.npos && r.url.find('#') == r.url.npos)
        return;
    auto pairs = parse_form(query_in(r.url));
    for (auto const& [name, value] : r.query)
        pairs.push_back(name, value);
    r.query = std::move(pairs);
    r.url.resize(r.url.find_first_of("?#"));
}

// Moves the protocol parameters of `from` to `to`; true if there were any.
inline bool move_protocol_parameters(fields& from, fields& to)
{
    auto found = false;
    for (auto const& pair : from)
        found = found || is_protocol_parameter(pair.name);
    if (!found)
        return false;
    fields rest;
    for (auto const& [name, value] : from)
        (is_protocol_parameter(name) ? to : rest).push_back(name, value);
    from = std::move(rest);
    return true;
}

// Of protocol parameters with one name keeps the first; they stand beside each other.
inline void keep_each_once(std::vector<field>& sorted)
{
    std::size_t kept = 0;
    for (auto const& one : sorted)
        if (kept == 0 || !is_protocol_parameter(one.name) || sorted[kept - 1].name != one.name)
            sorted[kept++] = one;
    sorted.resize(kept);
}

/// A request made ready, and all that its signature covers. It holds views into what it was made
/// of, which must outlive it.
class prepared {
public:
    prepared(request& r, oauth1::credentials const& c, oauth1::once const& o)
        : uri_{base_string_uri_of(r)}
    {
        if (is_form(r))
            form_ = parse_form(r.body);
        move_protocol_parameters(r.query, moved_);
        if (move_protocol_parameters(form_, moved_))
            r.body = form_body(form_);
        if (moved_.empty())
            if (auto const old = r.headers.find("authorization"))
                if (auto parameters = oauth1::parse_authorization_header(*old))
                    move_protocol_parameters(*parameters, moved_);
        append_number(timestamp_, o.timestamp < 0 ? 0 : static_cast<std::uint64_t>(o.timestamp));

        parameters_.reserve(r.query.size() + form_.size() + moved_.size() + 6);
        append_all(parameters_, r.query);
        append_all(parameters_, form_);
        for (auto const& pair : moved_)
            if (!is_own_parameter(pair.name))
                parameters_.push_back(pair);
        for (auto const& own :
            {field{"oauth_consumer_key", c.consumer_key()}, field{"oauth_nonce", o.nonce},
                field{"oauth_signature_method", "HMAC-SHA1"}, field{"oauth_timestamp", timestamp_}})
            parameters_.push_back(own);
        if (!c.token().empty())
            parameters_.push_back({"oauth_token", c.token()});
        parameters_.push_back({"oauth_version", "1.0"});
        sort_parameters(parameters_);
        keep_each_once(parameters_);
    }
    prepared(prepared const&) = delete;
    prepared& operator=(prepared const&) = delete;

    std::string const& uri() const { return uri_; } ///< empty where the url is none
    std::vector<field> const& parameters() const { return parameters_; } ///< sorted

    /// The value of the `Authorization` header.
    std::string header(std::string_view signature) const
    {
        return write_authorization([&](auto add) {
            for (auto const& [name, value] : parameters_)
                if (is_protocol_parameter(name))
                    add(name, value);
            add("oauth_signature", signature);
        });
    }

private:
    static std::string base_string_uri_of(request& r)
    {
        take_query_out_of_url(r);
        return oauth1::base_string_uri(r.url).value_or("");
    }

    std::string uri_;
    fields form_{};
    fields moved_{};
    std::string timestamp_{};
    std::vector<field> parameters_{};
};

} // namespace xdm::inline abi_1::detail

#endif
