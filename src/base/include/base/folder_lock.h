/// A folder that one run at a time writes to, or the shards of one run beside each other. The lock is the system's (open
/// file description locks, fcntl(2)) on the hidden file `.planverk-lock` in the folder: it ends with the process that
/// holds it, however that ends. What the file says is only who holds it. On file systems without such locks nothing is
/// locked.
#pragma once

#include <string>

#include "base/result.h"

namespace planverk {

class FolderLock {
 public:
  /// Nobody else's: neither another whole run nor a shard holds it beside this.
  static Result<FolderLock> take(const std::string& folder);
  /// Shard `number` of `of`, counted from 1: others of the same number of shards may hold theirs beside it.
  static Result<FolderLock> take(const std::string& folder, unsigned number, unsigned of);

  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int handle) : handle_(handle) {}
  int handle_;  ///< -1: moved away
};

}  // namespace planverk
