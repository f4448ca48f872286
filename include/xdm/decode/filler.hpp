// SPDX-License-Identifier: BSL-1.0
// Walks the tables while a text is read: an engine tells it keys, values and brackets.
#ifndef XDM_DECODE_FILLER_HPP
#define XDM_DECODE_FILLER_HPP

#include <xdm/decode/place.hpp>

#include <cstddef>
#include <functional>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Brackets that may be open at once: no answer of X's comes near it.
inline constexpr std::size_t max_depth = 64;

/// Trusts its engine that the calls are those of JSON, nested no deeper than `max_depth`.
class filler {
public:
    filler(std::string_view json, wire::place root) : json_{json} { next() = root; }
    filler(filler const&) = delete; // it points into itself
    filler& operator=(filler const&) = delete;

    /// Text that stands in the JSON as it is should be given as a part of it: it makes marks exact.
    void key(std::string_view name)
    {
        key_ = name.data();
        key_token_ = tokens_++;
        next() = top_->can->member ? top_->can->member(top_->object, name) : wire::place{};
    }
    void put(wire::scalar const& value)
    {
        if (list_)
            list_->can->done(list_->object, take(list_->can->append(list_->object, here()), value));
        else
            take(next(), value);
        ++tokens_;
    }
    void open_object() { open(&wire::verbs::member); }
    void open_array() { open(&wire::verbs::append); }
    void close()
    {
        auto const fits = top_->object != nullptr;
        --top_;
        find_list();
        if (list_)
            list_->can->done(list_->object, fits);
    }

private:
    static bool take(wire::place const& to, wire::scalar const& value)
    {
        return to.can->take && to.can->take(to.object, value);
    }
    void find_list() { list_ = top_->can->append ? top_ : nullptr; }
    wire::mark here() const
    {
        std::less<char const*> const before;
        if (before(key_, json_.data()) || !before(key_, json_.data() + json_.size()))
            return {.token = tokens_, .left = json_.size()};
        auto const quote = static_cast<std::size_t>(key_ - json_.data()) - 1;
        return {tokens_, quote, key_token_, json_.size() - quote};
    }
    template <class Verb>
    void open(Verb needed)
    {
        auto& to = next();
        if (list_)
            to = list_->can->append(list_->object, here());
        if (to.can->*needed == nullptr)
            to = {};
        else if (to.can->begin)
            to.can->begin(to.object, here());
        ++top_;
        find_list();
        next() = {}; // in it, until there is a key
        ++tokens_;
    }
    // Where the value of the last key belongs: what it opens is open right there.
    wire::place& next() { return top_[1]; }

    // The objects and arrays that are open, below them nothing, above them what comes next.
    wire::place open_[max_depth + 2];
    wire::place* top_ = open_;
    wire::place const* list_ = nullptr; // what is open, if it is a list whose elements have places
    std::size_t tokens_ = 0;            // keys, scalars and opening brackets so far
    std::string_view json_;
    char const* key_ = nullptr;
    std::size_t key_token_ = 0;
};

} // namespace xdm::inline abi_1::detail

#endif
