// SPDX-License-Identifier: BSL-1.0
// Why X refused something, and who can change that.
#ifndef XDM_MODEL_CAUSE_HPP
#define XDM_MODEL_CAUSE_HPP

#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1 {

/// Who has to act.
enum class actor : unsigned char {
    program,   ///< whoever wrote the code: the request has to change
    user,      ///< the person whose account it is
    app_owner, ///< whoever owns the app in X's developer console
    recipient, ///< the other person
    nobody,    ///< it passes with time
    x,         ///< X itself
};

/// What stands behind an error. `diagnose` finds it, `advice` says what to do.
enum class cause : unsigned char {
    // authorization
    not_authorized,        ///< no token, or one that expired, was revoked or is of nobody
    scope_missing,         ///< the token was granted without a scope that this needs
    app_permission,        ///< the app may not write, or not use Direct Messages
    wrong_scheme,          ///< the endpoint takes another kind of authorization
    signature_wrong,       ///< an OAuth 1.0a signature did not fit
    clock_wrong,           ///< an OAuth 1.0a time stamp was too far from X's time
    client_wrong,          ///< client id or secret of the app did not fit
    refresh_token_dead,    ///< used before, revoked or expired
    code_unusable,         ///< the authorization code was late (30 s), used, or of another login
    verifier_missing,      ///< the code came without its PKCE verifier
    callback_not_approved, ///< the redirect URL is not registered for the app
    access_denied,         ///< the person said no
    app_suspended,
    plan_too_small, ///< the app's access level or enrollment does not have this
    no_credits,     ///< the account's money is used up
    usage_capped,   ///< the plan's amount for the period is used up
    // limits in time
    window_used_up, ///< the 15 minute window
    day_used_up,    ///< one of the 24 hour windows
    too_many_connections,
    // Direct Messages
    recipient_refuses,    ///< their settings, or they blocked the sender
    recipient_not_found,  ///< no such user, or suspended
    group_refused,        ///< somebody may not be put into a group, or does not exist
    sender_restricted,    ///< locked, suspended, looks automated, or not verified
    media_wrong_category, ///< uploaded for posts, or by somebody else
    media_too_old,        ///< more than 24 hours
    media_not_found,
    media_refused, ///< one of the three above: X does not say which
    text_too_long,
    duplicate, ///< the same was sent just before, or exists already
    // the request
    request_invalid,
    field_not_allowed, ///< a field that is for its owner, or could not be had
    not_found,         ///< gone, never there, or not visible
    not_visible,       ///< there, but not for this user
    retired,           ///< the endpoint is no more
    // X
    x_down,
    forbidden,   ///< a bare 403: see `diagnosis::possible`
    not_the_api, ///< something between here and X answered
    unknown,
};

/// What has to be done, and by whom.
struct advice {
    actor who;
    std::string_view what; ///< one sentence, to be shown to whoever runs the program
};

constexpr advice advice_for(cause c)
{
    using enum actor;
    constexpr advice rows[]{
        {user, "The access token is missing, expired or revoked: refresh it, or log in again."},
        {user, "The token lacks a scope: log in again and ask for it."},
        {app_owner, "The app lacks the permission: set it to \"Read and write and Direct "
                    "Messages\", then make new tokens; old ones keep the old permission."},
        {program, "This endpoint does not take this kind of authorization: use one that it does."},
        {program, "The signature did not fit: compare the explanation of what was signed with "
                  "what was sent, and check the four keys."},
        {program, "The time stamp was refused: set this machine's clock."},
        {app_owner, "The client id or secret did not fit: a confidential client sends both as "
                    "Basic, a public one its id in the body."},
        {user, "The refresh token is used up or revoked: log in again. If another process "
               "refreshed it, use the newer one."},
        {user, "The authorization code was late, used or of another login: begin the login "
               "again and exchange the code within 30 seconds."},
        {program, "The code verifier is missing: send the one that the login began with."},
        {app_owner, "The callback is not allowed for the app: register exactly this URL, or oob."},
        {user, "Access was denied: nothing was granted."},
        {app_owner, "X suspended the app: only X's support can lift that."},
        {app_owner,
            "The app's access level does not have this: enroll the app or change its plan."},
        {app_owner, "No credits are left: add some in the developer console."},
        {app_owner, "The plan's amount for this period is used up: waiting a little does not "
                    "help; wait for the next period or change the plan."},
        {nobody, "The 15 minute window is used up: wait until it resets."},
        {nobody, "The 24 hour window is used up: wait until it resets."},
        {program, "Too many connections are open: close one before the next."},
        {recipient, "The recipient does not take messages from this account: their settings "
                    "keep it out, or they blocked it."},
        {program, "There is no such user: check the id, or the account is suspended."},
        {recipient, "The group was refused: every participant has to exist and to allow being "
                    "put into groups."},
        {user, "X restricts the sending account: it may be locked, suspended or unverified. "
               "Look into the account in the app or on the site."},
        {program, "The media was not uploaded for messages: upload it as dm_image, dm_gif or "
                  "dm_video, as the user who sends."},
        {program, "The media is more than 24 hours old: upload it again."},
        {program, "There is no such media: upload it again."},
        {program, "X does not take the media: upload it as dm_image, dm_gif or dm_video, as the "
                  "user who sends, and less than 24 hours before."},
        {program, "The text is too long: 10,000 characters at most."},
        {nobody, "X has this already: nothing has to be sent again."},
        {program, "The request was not right: see which parameter X names."},
        {program, "A field was refused: ask for fewer fields, or as their owner."},
        {program, "There is nothing there, or nothing that this user may see."},
        {user, "This user may not see it."},
        {program, "X has retired this endpoint: use its successor."},
        {x, "X has a problem: try again later, with growing pauses."},
        {user, "X refused this without a reason."},
        {program, "This is not an answer of X's API: something in between answered."},
        {program, "X gave a reason that this library does not know: see the error's own text."},
    };
    static_assert(sizeof rows / sizeof *rows == static_cast<std::size_t>(cause::unknown) + 1);
    return rows[static_cast<std::size_t>(c)];
}

} // namespace xdm::inline abi_1

#endif
