// SPDX-License-Identifier: BSL-1.0
#include "by_hand.hpp"

#include <boost/json.hpp>

namespace {

struct value {
    boost::json::value json;

    static value parse(std::string const& text)
    {
        boost::json::error_code error;
        auto json = boost::json::parse(text, error);
        return {error ? boost::json::value{} : json};
    }
    static std::string message(char const* text)
    {
        return boost::json::serialize(boost::json::object{{"text", text}});
    }

    bool is_null() const { return json.is_null(); }
    value member(char const* name) const
    {
        auto const* const object = json.if_object();
        auto const* const found = object ? object->if_contains(name) : nullptr;
        return {found ? *found : boost::json::value{}};
    }
    std::string text() const
    {
        auto const* const text = json.if_string();
        return text ? std::string{text->data(), text->size()} : "";
    }
    std::size_t size() const { return json.is_array() ? json.get_array().size() : 0; }
    std::string dump() const { return boost::json::serialize(json); }
    template <class Visit>
    void each(Visit visit) const
    {
        if (auto const* const list = json.if_array())
            for (auto const& one : *list)
                visit(value{one});
    }
};

} // namespace

int main(int argc, char** argv)
{
    return run<value>(argc, argv);
}
