// SPDX-License-Identifier: BSL-1.0
#include <bench/decode/contender.hpp>
#include <bench/decode/fill.hpp>

#include <boost/json.hpp>

#include <cstdint>
#include <string>

namespace {

struct view {
    boost::json::value const& json;

    bool is_object() const { return json.is_object(); }
    bool is_array() const { return json.is_array(); }
    std::string text() const { return boost::json::serialize(json); }
    xdm::wire::scalar scalar() const
    {
        using kind = xdm::wire::scalar;
        if (auto const* const text = json.if_string())
            return {.kind = kind::string, .text = {text->data(), text->size()}};
        if (auto const* const n = json.if_int64())
            return {
                .kind = kind::integer, .integer_value = *n, .real_value = static_cast<double>(*n)};
        if (auto const* const n = json.if_uint64())
            return {.kind = kind::real, .real_value = static_cast<double>(*n)};
        if (auto const* const n = json.if_double())
            return {.kind = kind::real, .real_value = *n};
        if (auto const* const b = json.if_bool())
            return {.kind = kind::boolean, .integer_value = *b};
        return {};
    }
    template <class Visit>
    void each_member(Visit visit) const
    {
        for (auto const& [name, value] : json.get_object())
            visit({name.data(), name.size()}, view{value});
    }
    template <class Visit>
    void each_element(Visit visit) const
    {
        for (auto const& one : json.get_array())
            visit(view{one});
    }
};

bench::page_outcome read(xdm::response const& r, boost::json::storage_ptr const& memory)
{
    return bench::decode_by(r, [&](std::string const& body, auto& to) {
        boost::json::error_code error;
        auto const json = boost::json::parse(body, error, memory);
        return !error && bench::fill(to, view{json}, body.size());
    });
}

} // namespace

bench::page_outcome bench::by_boost(xdm::response const& r)
{
    return read(r, {});
}

bench::page_outcome bench::by_boost_monotonic(xdm::response const& r)
{
    boost::json::monotonic_resource memory{8 * r.body.size()};
    return read(r, &memory);
}
