@echo off
rem Starts Shikao from wherever it was unpacked: without arguments the window, else the command line.
rem JAVA_HOME picks the Java runtime, SHIKAO_OPTS adds flags for it (for example -Xmx2g).
setlocal
for %%I in ("%~dp0..") do set "SHIKAO_HOME=%%~fI"

set "SHIKAO_JAVA=java"
if defined JAVA_HOME set "SHIKAO_JAVA=%JAVA_HOME%\bin\java.exe"
"%SHIKAO_JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo No Java 17 or newer was found: install one and set JAVA_HOME. 1>&2
    exit /b 3
)

set "SHIKAO_VERSION=0"
for /f "tokens=3" %%V in ('""%SHIKAO_JAVA%" -version 2^>^&1" ^| findstr /i "version"') do set "SHIKAO_VERSION=%%~V"
for /f "delims=.-+ tokens=1" %%V in ("%SHIKAO_VERSION%") do set "SHIKAO_VERSION=%%V"
if %SHIKAO_VERSION% LSS 17 (
    echo Shikao needs Java 17 or newer, this is %SHIKAO_VERSION%. 1>&2
    exit /b 3
)

set "SHIKAO_FLAGS=-XX:+UseSerialGC -Xms64m -Xmx1g -Xlog:disable -Dfile.encoding=UTF-8"
rem A command is over before the optimising compiler has earned its cost; the window lives long enough.
if not "%~1"=="" set "SHIKAO_FLAGS=%SHIKAO_FLAGS% -XX:TieredStopAtLevel=1"
if %SHIKAO_VERSION% GEQ 24 set "SHIKAO_FLAGS=%SHIKAO_FLAGS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if exist "%SHIKAO_HOME%\lib\shikao.jsa" set SHIKAO_FLAGS=%SHIKAO_FLAGS% "-XX:SharedArchiveFile=%SHIKAO_HOME%\lib\shikao.jsa"

"%SHIKAO_JAVA%" %SHIKAO_FLAGS% %SHIKAO_OPTS% -jar "%SHIKAO_HOME%\lib\shikao.jar" %*
exit /b %errorlevel%
