// SPDX-License-Identifier: BSL-1.0
// The names of causes and actors, for logs and settings.
#ifndef XDM_MODEL_CAUSE_NAME_HPP
#define XDM_MODEL_CAUSE_NAME_HPP

#include <xdm/model/cause.hpp>
#include <xdm/model/spelling.hpp>

#include <cstddef>

namespace xdm::inline abi_1 {

template <>
struct detail::spellings<actor> {
    static constexpr spelling rows[]{
        {"program"}, {"user"}, {"app_owner"}, {"recipient"}, {"nobody"}, {"x"}};
};
template <>
struct detail::spellings<cause> {
    static constexpr spelling rows[]{{"not_authorized"}, {"scope_missing"}, {"app_permission"},
        {"wrong_scheme"}, {"signature_wrong"}, {"clock_wrong"}, {"client_wrong"},
        {"refresh_token_dead"}, {"code_unusable"}, {"verifier_missing"}, {"callback_not_approved"},
        {"access_denied"}, {"app_suspended"}, {"plan_too_small"}, {"no_credits"}, {"usage_capped"},
        {"window_used_up"}, {"day_used_up"}, {"too_many_connections"}, {"recipient_refuses"},
        {"recipient_not_found"}, {"group_refused"}, {"sender_restricted"}, {"media_wrong_category"},
        {"media_too_old"}, {"media_not_found"}, {"media_refused"}, {"text_too_long"}, {"duplicate"},
        {"request_invalid"}, {"field_not_allowed"}, {"not_found"}, {"not_visible"}, {"retired"},
        {"x_down"}, {"forbidden"}, {"not_the_api"}, {"unknown"}};
};
static_assert(detail::count_of<actor> == static_cast<std::size_t>(actor::x) + 1);
static_assert(detail::count_of<cause> == static_cast<std::size_t>(cause::unknown) + 1);

} // namespace xdm::inline abi_1

#endif
