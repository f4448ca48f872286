// SPDX-License-Identifier: BSL-1.0
// A signed request as a server has it, taken apart.
#ifndef XDM_OAUTH1_RECEIVED_HPP
#define XDM_OAUTH1_RECEIVED_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/header.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/why_not.hpp>
#include <xdm/text/ascii.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// How strict a server is.
enum class rules : unsigned char {
    rfc5849, ///< each protocol parameter once, and all of them in one place
    as_x,    ///< also `oauth_callback`, `oauth_verifier` and the like in query or form beside the
             ///< header; one that is repeated with the same value was signed, and counts, once
};

} // namespace oauth1

namespace detail {

/// The parameters that a request came with, sorted, and what is wrong with them.
class received {
public:
    received(request const& r, oauth1::rules rules)
        : header_{header_of(r)}, query_{parse_form(query_in(r.url))},
          form_{is_form(r) ? parse_form(r.body) : fields{}}
    {
        parameters_.reserve(header_.size() + query_.size() + r.query.size() + form_.size());
        auto const in_header = take(header_);
        auto in_query = take(query_);
        in_query = take(r.query) || in_query;
        auto const in_form = take(form_);
        auto const places = int{in_header} + int{in_query} + int{in_form};
        if (!flaw_ && places == 0)
            flaw_ = oauth1::refusal::no_authorization;
        if (!flaw_ && places > 1 && rules == oauth1::rules::rfc5849)
            flaw_ = oauth1::refusal::several_places;
        sort_parameters(parameters_);
        keep_equal_ones_once(rules);
        take_signature_out();
    }
    received(received const&) = delete;
    received& operator=(received const&) = delete;

    /// Those that are signed.
    std::vector<field> const& parameters() const { return parameters_; }
    std::string_view signature() const { return signature_; }
    std::optional<oauth1::refusal> flaw() const { return flaw_; }
    std::string_view repeated() const { return repeated_; }

    /// The value of a protocol parameter; empty if there is none.
    std::optional<std::string_view> find(std::string_view name) const
    {
        for (auto const& one : parameters_)
            if (one.name == name)
                return one.value;
        return {};
    }

private:
    // Runs while `flaw_` is there but nothing else is.
    fields header_of(request const& r)
    {
        using oauth1::refusal;
        std::optional<std::string_view> found;
        for (auto const& [name, value] : r.headers) {
            if (!equal_ignoring_case(name, "authorization"))
                continue;
            if (found)
                flaw_ = refusal::repeated_header;
            found = value;
        }
        if (flaw_ || !found)
            return {};
        auto const all = oauth1::parse_authorization_header(*found);
        if (!all)
            flaw_ = oauth_parameters(*found) ? refusal::malformed_header : refusal::another_scheme;
        fields signed_ones;
        for (auto const& [name, value] : all.value_or(fields{}))
            if (name != "realm")
                signed_ones.push_back(name, value);
        return signed_ones;
    }

    // True where there are protocol parameters among the pairs.
    bool take(fields const& pairs)
    {
        auto found = false;
        for (auto const& pair : pairs) {
            found = found || is_protocol_parameter(pair.name);
            parameters_.push_back(pair);
        }
        return found;
    }

    void keep_equal_ones_once(oauth1::rules rules)
    {
        std::size_t kept = 0;
        for (auto const& one : parameters_) {
            if (kept > 0 && is_protocol_parameter(one.name) &&
                parameters_[kept - 1].name == one.name) {
                if (rules == oauth1::rules::as_x && parameters_[kept - 1].value == one.value)
                    continue;
                repeated_ = one.name;
            }
            parameters_[kept++] = one;
        }
        parameters_.resize(kept);
    }
    void take_signature_out()
    {
        std::size_t kept = 0;
        for (auto const& one : parameters_)
            if (one.name == "oauth_signature")
                signature_ = one.value;
            else
                parameters_[kept++] = one;
        parameters_.resize(kept);
    }

    std::optional<oauth1::refusal> flaw_{};
    fields header_;
    fields query_;
    fields form_;
    std::vector<field> parameters_{};
    std::string_view signature_{};
    std::string_view repeated_{};
};

} // namespace detail

} // namespace xdm::inline abi_1

#endif
