// SPDX-License-Identifier: BSL-1.0
// Which events were handed over already.
#ifndef XDM_WORKFLOW_SEEN_EVENTS_HPP
#define XDM_WORKFLOW_SEEN_EVENTS_HPP

#include <xdm/model/created_at.hpp>
#include <xdm/model/event.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::detail {

// FNV-1a, which is enough to tell one text from another where nobody gains by a collision.
constexpr std::uint64_t number_of_text(std::string_view text)
{
    std::uint64_t value = 14'695'981'039'346'656'037u;
    for (char const c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 1'099'511'628'211u;
    return value;
}

// What an event is known by: its id, and for one that has none its text.
inline std::uint64_t key_of(event const& e)
{
    if (auto const id = id_of(e))
        return id->value();
    auto const* const unknown = std::get_if<unknown_event>(&e);
    return number_of_text(unknown ? unknown->json : "");
}

// When it happened, where that is known.
inline std::optional<time_point> time_of(event const& e)
{
    if (auto const id = id_of(e))
        if (auto const time = created_at(*id))
            return time;
    return std::visit(
        [](auto const& one) -> std::optional<time_point> {
            if constexpr (requires { one.created_at; })
                return one.created_at;
            else
                return {};
        },
        e);
}

// The last keys that came, at most so many.
class seen_events {
public:
    explicit seen_events(std::size_t most = 200) : most_{most} {}

    bool has(std::uint64_t key) const
    {
        for (auto const other : keys_)
            if (other == key)
                return true;
        return false;
    }
    // False where it was there already.
    bool add(std::uint64_t key)
    {
        if (has(key))
            return false;
        if (keys_.size() >= most_)
            keys_.erase(keys_.begin());
        keys_.push_back(key);
        return true;
    }
    std::vector<std::uint64_t> const& keys() const { return keys_; }
    void assign(std::vector<std::uint64_t> keys) { keys_ = std::move(keys); }

    friend bool operator==(seen_events const&, seen_events const&) = default;

private:
    std::size_t most_;
    std::vector<std::uint64_t> keys_{};
};

} // namespace xdm::inline abi_1::detail

#endif
