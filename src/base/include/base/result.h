/// What can fail in use returns a Result; exceptions are for out of memory and our own bugs only.
#pragma once

#include <expected>
#include <string>

namespace planverk {

/// A failure outside the plan's content: a file, a device, a library. What is wrong *in* a plan is a Diagnostic.
struct Failure {
  enum class Kind {
    usage,   ///< wrong use of the command (exit 3)
    device,  ///< file or device trouble (exit 4)
    fault,   ///< our own fault (exit 5)
  };
  Kind kind = Kind::fault;
  std::string what;  ///< one English sentence with the path or name it is about
};

template <class T>
using Result = std::expected<T, Failure>;
using Status = std::expected<void, Failure>;

inline std::unexpected<Failure> usage_failure(std::string what) {
  return std::unexpected(Failure{Failure::Kind::usage, std::move(what)});
}
inline std::unexpected<Failure> device_failure(std::string what) {
  return std::unexpected(Failure{Failure::Kind::device, std::move(what)});
}
inline std::unexpected<Failure> own_fault(std::string what) {
  return std::unexpected(Failure{Failure::Kind::fault, std::move(what)});
}

}  // namespace planverk
