#include "reason.h"

#include <cerrno>

namespace planverk::base {

std::string reason(int error) {
  switch (error) {
    case ENOSPC:
      return "no-space";
    case EDQUOT:
      return "quota";
    case EFBIG:
      return "too-large";
    case EACCES:
    case EPERM:
      return "permission";
    case EROFS:
      return "read-only";
    case ENOENT:
      return "missing";
    case ENOTDIR:
      return "no-folder";
    case EISDIR:
      return "folder";
    case EEXIST:
      return "exists";
    case ENOTEMPTY:
      return "not-empty";
    case ENAMETOOLONG:
      return "long-name";
    case ELOOP:
      return "links";
    case EMFILE:
    case ENFILE:
      return "open-files";
    case ENOMEM:
      return "memory";
    case EIO:
      return "device";
    case EBUSY:
    case ETXTBSY:
      return "in-use";
    case EXDEV:
      return "other-system";
    case ENXIO:
    case ENODEV:
      return "no-device";
    case EINVAL:
      return "not-allowed";
    default:
      return "system " + std::to_string(error);
  }
}

}  // namespace planverk::base
