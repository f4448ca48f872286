// SPDX-License-Identifier: BSL-1.0
#include <bench/decode/contender.hpp>
#include <bench/decode/fill.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace {

struct view {
    nlohmann::json const& json;

    bool is_object() const { return json.is_object(); }
    bool is_array() const { return json.is_array(); }
    std::string text() const { return json.dump(); }
    xdm::wire::scalar scalar() const
    {
        using kind = xdm::wire::scalar;
        if (auto const* const text = json.get_ptr<std::string const*>())
            return {.kind = kind::string, .text = *text};
        if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX)
            return {.kind = kind::real, .real_value = json.get<double>()};
        if (json.is_number_integer())
            return {.kind = kind::integer,
                .integer_value = json.get<std::int64_t>(),
                .real_value = json.get<double>()};
        if (json.is_number_float())
            return {.kind = kind::real, .real_value = json.get<double>()};
        if (json.is_boolean())
            return {.kind = kind::boolean, .integer_value = json.get<bool>()};
        return {};
    }
    template <class Visit>
    void each_member(Visit visit) const
    {
        for (auto at = json.begin(); at != json.end(); ++at)
            visit(at.key(), view{*at});
    }
    template <class Visit>
    void each_element(Visit visit) const
    {
        for (auto const& one : json)
            visit(view{one});
    }
};

} // namespace

bench::page_outcome bench::by_nlohmann(xdm::response const& r)
{
    return decode_by(r, [](std::string const& body, auto& to) {
        auto const json = nlohmann::json::parse(body, nullptr, false);
        return !json.is_discarded() && fill(to, view{json}, body.size());
    });
}
