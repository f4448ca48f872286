// SPDX-License-Identifier: BSL-1.0
#include "by_hand.hpp"

#include <nlohmann/json.hpp>

namespace {

struct value {
    nlohmann::json json;

    static value parse(std::string const& text)
    {
        auto json = nlohmann::json::parse(text, nullptr, false);
        return {json.is_discarded() ? nlohmann::json{} : json};
    }
    static std::string message(char const* text) { return nlohmann::json{{"text", text}}.dump(); }

    bool is_null() const { return json.is_null(); }
    value member(char const* name) const
    {
        return {json.is_object() && json.contains(name) ? json[name] : nlohmann::json{}};
    }
    std::string text() const { return json.is_string() ? json.get<std::string>() : ""; }
    std::size_t size() const { return json.is_array() ? json.size() : 0; }
    std::string dump() const { return json.dump(); }
    template <class Visit>
    void each(Visit visit) const
    {
        if (json.is_array())
            for (auto const& one : json)
                visit(value{one});
    }
};

} // namespace

int main(int argc, char** argv)
{
    return run<value>(argc, argv);
}
