// SPDX-License-Identifier: BSL-1.0
// A text that is to be shown to nobody: a token, a key, a password.
#ifndef XDM_HTTP_SECRET_HPP
#define XDM_HTTP_SECRET_HPP

#include <xdm/crypto/constant_time.hpp>
#include <xdm/crypto/wipe.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

/// A secret text. It prints as `[redacted]`, compares with other secrets only, in constant time,
/// and turns into text only where `reveal` is written.
///
/// Zeros are written over its storage when it is destroyed, assigned to or moved from, and over a
/// text that is moved into it. What it can't promise: that there is no copy elsewhere. A text that
/// it was copied from, what `reveal` was copied to (every request that it authorizes), what a
/// compiler keeps in a register or on the stack, and a page that went to a swap file stay.
class secret {
public:
    secret() = default;
    explicit secret(std::string const& text) : text_(text.begin(), text.end()) {}
    explicit secret(std::string&& text) : text_(text.begin(), text.end())
    {
        text.resize(text.capacity()); // what a short text leaves behind its end counts, too
        detail::wipe(text.data(), text.size());
        text.clear();
    }
    secret(secret const&) = default;
    secret(secret&& other) noexcept { text_.swap(other.text_); }
    ~secret() { detail::wipe(text_.data(), text_.size()); }

    secret& operator=(secret other) noexcept
    {
        text_.swap(other.text_);
        return *this;
    }

    /// The text itself, until the secret changes.
    std::string_view reveal() const { return {text_.data(), text_.size()}; }
    bool empty() const { return text_.empty(); }

    friend bool operator==(secret const& left, secret const& right)
    {
        return constant_time_equal(left.reveal(), right.reveal());
    }
    friend bool operator==(secret const&, std::string_view) = delete;
    template <class Stream>
    friend Stream& operator<<(Stream&, secret const&) = delete;

private:
    std::vector<char> text_{}; // no std::string: a short one lies in the object and stays there
};

/// `[redacted]`, whatever it holds.
inline std::string to_string(secret const&)
{
    return "[redacted]";
}

} // namespace xdm::inline abi_1

#endif
