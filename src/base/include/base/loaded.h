/// A library of the system that is loaded when it is first needed, and stays. Libraries that bring OpenSSL with them are:
/// linked, they would cost each start of the program what few runs need (decisions/07, decisions/43).
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace planverk {

/// The system does not have a library that the program was built with, or has another one of its name (exit 4).
class MissingLibrary : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Loaded {
 public:
  /// `name` is what the linker would have noted (libqpdf.so.29), `package` what Debian calls what brings it. Throws
  /// MissingLibrary.
  Loaded(const char* name, const char* package)
      : name_(name), package_(package), library_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
    if (library_ == nullptr) throw MissingLibrary(name_ + " cannot be loaded: install " + package_);
  }

  template <class Function>
  void find(const char* name, Function& function) const {
    function = reinterpret_cast<Function>(::dlsym(library_, name));  // a function by its name alone (POSIX)
    if (function == nullptr) throw MissingLibrary(name_ + " has no " + name + ": install " + package_ + " anew");
  }

 private:
  std::string name_;
  std::string package_;
  void* library_;
};

}  // namespace planverk
