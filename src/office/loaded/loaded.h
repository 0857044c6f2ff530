/// A library of the system that is loaded when it is first needed, and stays. Libraries that bring OpenSSL with them are:
/// linked, they would cost each start of the program what few runs need (decisions/07, decisions/43).
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace planverk::office {

class Loaded {
 public:
  /// Throws std::runtime_error where the system does not have what the program was built with.
  explicit Loaded(const char* name) : name_(name), library_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
    if (library_ == nullptr) throw std::runtime_error(name_ + " cannot be loaded");
  }

  template <class Function>
  void find(const char* name, Function& function) const {
    function = reinterpret_cast<Function>(::dlsym(library_, name));  // a function by its name alone (POSIX)
    if (function == nullptr) throw std::runtime_error(name_ + " has no " + name);
  }

 private:
  std::string name_;
  void* library_;
};

}  // namespace planverk::office
