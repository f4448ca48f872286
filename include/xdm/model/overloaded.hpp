// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_OVERLOADED_HPP
#define XDM_MODEL_OVERLOADED_HPP

namespace xdm::inline abi_1 {

/// One visitor of several lambdas: `std::visit(overloaded{[](a) {}, [](auto const&) {}}, v)`.
template <class... Visitors>
struct overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
overloaded(Visitors...) -> overloaded<Visitors...>;

} // namespace xdm::inline abi_1

#endif
