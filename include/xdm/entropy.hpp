// SPDX-License-Identifier: BSL-1.0
// Random octets of the operating system, for a caller who has no better ones. Apart from every
// door: it is the one header that asks the system for something, and chooses by platform.
#ifndef XDM_ENTROPY_HPP
#define XDM_ENTROPY_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#if defined(_WIN32)
// As in <bcrypt.h>, without the macros of <windows.h>. Link with bcrypt.
extern "C" long __stdcall BCryptGenRandom(void*, unsigned char*, unsigned long, unsigned long);
#elif defined(__linux__)
#include <cerrno>
#include <sys/random.h>
#elif defined(__EMSCRIPTEN__) || defined(__wasi__)
#include <unistd.h>
#else
#include <stdlib.h>
#endif

namespace xdm::inline abi_1 {

/// Fills `to` with octets that nobody can guess. Where the system has none it says false, and `to`
/// must not be used: there is no weaker source that it falls back on.
[[nodiscard]] inline bool draw_entropy(std::span<unsigned char> to)
{
    constexpr std::size_t most = 256; // what every one of these systems gives at once
    while (!to.empty()) {
        auto const piece = to.first(to.size() < most ? to.size() : most);
        auto size = piece.size();
#if defined(_WIN32)
        constexpr unsigned long system_preferred = 2;
        if (BCryptGenRandom(
                nullptr, piece.data(), static_cast<unsigned long>(size), system_preferred) != 0)
            return false;
#elif defined(__linux__)
        auto const drawn = ::getrandom(piece.data(), size, 0);
        if (drawn < 0 && errno != EINTR)
            return false;
        size = drawn < 0 ? 0 : static_cast<std::size_t>(drawn);
#elif defined(__EMSCRIPTEN__) || defined(__wasi__)
        if (::getentropy(piece.data(), size) != 0)
            return false;
#else
        ::arc4random_buf(piece.data(), size);
#endif
        to = to.subspan(size);
    }
    return true;
}

/// `Size` random octets, or nothing where the system has none: 64 for `oauth2::begin`.
template <std::size_t Size>
[[nodiscard]] std::optional<std::array<unsigned char, Size>> draw_entropy()
{
    std::optional<std::array<unsigned char, Size>> octets{std::in_place};
    if (!draw_entropy(*octets))
        octets.reset();
    return octets;
}

} // namespace xdm::inline abi_1

#endif
