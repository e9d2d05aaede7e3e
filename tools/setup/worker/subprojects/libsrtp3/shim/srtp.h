/*
 * The worker is written for an alpha of libsrtp 3, whose calls take one buffer to read and another one to write.
 * Debian has libsrtp 2, which works in place: copy first, then let it work on the copy.
 */
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <srtp2/srtp.h>

/* Error codes that libsrtp 2 does not have; the worker only names them. */
static constexpr srtp_err_status_t srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
static constexpr srtp_err_status_t srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

static inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
  return srtp_remove_stream(session, ssrc);
}

namespace srtp_in_place
{
  using Call = srtp_err_status_t (*)(srtp_t, void*, int*);

  /* `outLength` is the room of `out` when called, the length of what is there afterwards. */
  static inline srtp_err_status_t copied(
    Call call, srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t growth)
  {
    if (*outLength < inLength + growth)
      return srtp_err_status_buffer_small;
    if (in != out)
      std::memmove(out, in, inLength);

    int length = static_cast<int>(inLength);
    const srtp_err_status_t status = call(session, out, &length);

    if (status == srtp_err_status_ok)
      *outLength = static_cast<size_t>(length);

    return status;
  }
}

static inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t /*mki*/)
{
  return srtp_in_place::copied(srtp_protect, session, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN);
}

static inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t /*mki*/)
{
  return srtp_in_place::copied(srtp_protect_rtcp, session, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN);
}

static inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
  return srtp_in_place::copied(srtp_unprotect, session, in, inLength, out, outLength, 0);
}

static inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
  return srtp_in_place::copied(srtp_unprotect_rtcp, session, in, inLength, out, outLength, 0);
}
