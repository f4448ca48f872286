// SPDX-License-Identifier: BSL-1.0
// HMAC over either hash.
#ifndef XDM_CRYPTO_HMAC_HPP
#define XDM_CRYPTO_HMAC_HPP

#include <xdm/crypto/block_hash.hpp>
#include <xdm/crypto/wipe.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// The message authentication code of a message that comes in pieces:
/// `hmac<sha1> code{key}; code.update(...); code.finish()`. A copy made after the key went in
/// saves taking it in again. What it knows of the key is wiped when it is destroyed.
/// @see RFC 2104 section 2
template <class Hash>
class hmac {
public:
    using digest = typename Hash::digest;

    /// Takes a key of any size; one of more than 64 bytes is hashed first.
    constexpr explicit hmac(std::string_view key)
    {
        char block[Hash::block_size]{};
        if (key.size() <= sizeof block) {
            detail::copy_bytes(block, key);
        } else {
            Hash hash;
            hash.update(key);
            auto short_key = hash.finish();
            write(block, short_key);
            wipe(short_key);
            wipe(hash);
        }
        for (auto& c : block)
            c = static_cast<char>(c ^ 0x36);
        inner_.update({block, sizeof block});
        for (auto& c : block)
            c = static_cast<char>(c ^ 0x36 ^ 0x5C);
        outer_.update({block, sizeof block});
        wipe(block);
    }
    constexpr hmac(hmac const&) = default;
    constexpr hmac& operator=(hmac const&) = default;
    constexpr ~hmac() { wipe(*this); }

    /// Takes in the next bytes of the message.
    constexpr void update(std::string_view bytes) { inner_.update(bytes); }

    /// The code of all bytes so far. Afterwards the `hmac` is spent; copy it before to go on.
    constexpr digest finish()
    {
        char bytes[sizeof(digest)]{};
        write(bytes, inner_.finish());
        outer_.update({bytes, sizeof bytes});
        return outer_.finish();
    }

private:
    static constexpr void write(char* to, digest const& bytes)
    {
        for (auto const byte : bytes)
            *to++ = static_cast<char>(byte);
    }
    static constexpr void wipe(auto& object)
    {
        if (!std::is_constant_evaluated())
            detail::wipe(&object, sizeof object);
    }

    Hash inner_{};
    Hash outer_{};
};

/// The HMAC of `bytes` under `key`: `hmac_of<sha256>(key, bytes)`.
template <class Hash>
constexpr typename Hash::digest hmac_of(std::string_view key, std::string_view bytes)
{
    hmac<Hash> code{key};
    code.update(bytes);
    return code.finish();
}

} // namespace xdm::inline abi_1

#endif
