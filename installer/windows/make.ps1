# Makes the Windows app image and the .msi from target\shikao. Not yet run on any Windows machine: see README.md.
#   mvn -q -DskipTests package
#   powershell -ExecutionPolicy Bypass -File installer\windows\make.ps1
$ErrorActionPreference = 'Stop'

$Root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$Product = Join-Path $Root 'target\shikao'
$Out = Join-Path $Root 'target\installer'
$Image = Join-Path $Out 'Shikao'
# What no class names, and what is needed all the same: GBK, Chinese dates, elliptic curves, archives as folders.
$ExtraModules = 'jdk.charsets,jdk.localedata,jdk.crypto.ec,jdk.zipfs'

function Fail([string] $Message) {
    [Console]::Error.WriteLine("make.ps1: $Message")
    exit 3
}

function Tool([string] $Name) {
    if ($env:JAVA_HOME) {
        $Found = Join-Path $env:JAVA_HOME "bin\$Name.exe"
        if (Test-Path $Found) { return $Found }
    }
    $Command = Get-Command "$Name.exe" -ErrorAction SilentlyContinue
    if (-not $Command) { Fail "$Name was not found: set JAVA_HOME to a JDK 17 or newer" }
    return $Command.Source
}

function Run([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { Fail "$Program ended with $LASTEXITCODE" }
}

if (-not (Test-Path (Join-Path $Product 'lib\shikao.jar'))) {
    Fail "$Product is missing: run mvn -q -DskipTests package first"
}
if (-not (Get-ChildItem (Join-Path $Product 'lib') -Filter 'javafx-graphics-*-win.jar')) {
    Fail 'the JavaFX libraries are not those of Windows: build on Windows, or with -Djavafx.platform=win'
}
if (Test-Path $Out) { Remove-Item -Recurse -Force $Out }
New-Item -ItemType Directory $Out | Out-Null
$Jdk = [int] ((& (Tool 'jlink') --version) -split '[.+-]')[0]

# The version stands in the product jar's manifest.
Push-Location $Out
Run (Tool 'jar') @('--extract', '--file', (Join-Path $Product 'lib\shikao.jar'), 'META-INF/MANIFEST.MF')
$Version = ((Get-Content 'META-INF\MANIFEST.MF') -match '^Implementation-Version: ') -replace '^Implementation-Version: ([0-9.]+).*', '$1'
Remove-Item -Recurse -Force 'META-INF'

# The modules of the JDK that our classes and those of the libraries name.
$Flat = Join-Path $Out 'classes'
New-Item -ItemType Directory $Flat | Out-Null
Set-Location $Flat
foreach ($Jar in Get-ChildItem (Join-Path $Product 'lib') -Filter '*.jar') {
    Run (Tool 'jar') @('--extract', '--file', $Jar.FullName)
    foreach ($Extra in 'META-INF', 'module-info.class') {
        if (Test-Path $Extra) { Remove-Item -Recurse -Force $Extra }
    }
}
Pop-Location
$Modules = & (Tool 'jdeps') --ignore-missing-deps --print-module-deps $Flat
if ($LASTEXITCODE -ne 0) { Fail 'jdeps failed' }
Remove-Item -Recurse -Force $Flat

# The runtime, and the archive of its own classes, on which the program's archive stands.
$Compress = if ($Jdk -ge 21) { 'zip-6' } else { '2' }
$Runtime = Join-Path $Out 'runtime'
Run (Tool 'jlink') @('--add-modules', "$Modules,$ExtraModules", '--include-locales', 'en,zh', '--strip-debug',
    '--no-man-pages', '--no-header-files', '--compress', $Compress, '--output', $Runtime)
Run (Join-Path $Runtime 'bin\java.exe') @('-XX:+UseSerialGC', '-Xshare:dump', '-Xlog:disable')

# Shikao.exe opens the window without a console; shikao-cli.exe is the command line.
$Options = @('-XX:+UseSerialGC', '-Xms64m', '-Xmx1g', '-Xlog:disable', '-Dfile.encoding=UTF-8')
if ($Jdk -ge 24) { $Options += '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow' }
$Flags = $Options | ForEach-Object { '--java-options'; $_ }
$Console = Join-Path $Out 'shikao-cli.properties'
Set-Content -Encoding Ascii $Console 'win-console=true'
Run (Tool 'jpackage') (@('--type', 'app-image', '--name', 'Shikao', '--app-version', $Version, '--vendor', 'Shikao',
    '--runtime-image', $Runtime, '--input', (Join-Path $Product 'lib'), '--main-jar', 'shikao.jar',
    '--add-launcher', "shikao-cli=$Console", '--dest', $Out) + $Flags)
foreach ($Notice in 'LICENSE', 'THIRD-PARTY.txt', 'FONT-LICENSE.txt') {
    Copy-Item (Join-Path $Product $Notice) $Image
}

# The product jar names its libraries in a fixed order; jpackage would add them all a second time.
# A class archive holds for one place only, and on Windows the user chooses the place: none is made here.
foreach ($Config in Get-ChildItem (Join-Path $Image 'app') -Filter '*.cfg') {
    $Lines = Get-Content $Config.FullName | Where-Object { $_ -notmatch '^app\.classpath=' -or $_ -match 'shikao\.jar$' }
    Set-Content -Encoding Ascii $Config.FullName $Lines
}

Run (Join-Path $Image 'shikao-cli.exe') @('--help')
Run (Tool 'jpackage') @('--type', 'msi', '--name', 'Shikao', '--app-image', $Image, '--app-version', $Version,
    '--vendor', 'Shikao', '--license-file', (Join-Path $Product 'LICENSE'), '--win-dir-chooser', '--win-menu',
    '--win-menu-group', 'Shikao', '--win-shortcut', '--win-per-user-install',
    '--win-upgrade-uuid', '6c0c1d0e-5b2f-4f53-9a55-3b1c6f5d2a17', '--dest', $Out)
Remove-Item -Recurse -Force $Runtime, $Console
Get-ChildItem $Out | ForEach-Object { $_.FullName }
